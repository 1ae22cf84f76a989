package org.reckon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the tests come by a browser, on machines that are made up. */
class ChromiumTests {

  @TempDir Path folder;

  @Test
  void theSystemsChromiumIsTaken() throws IOException {
    var chromium = executable("chromium");
    var machine = new MadeUp(true, command -> null);
    assertThat(Chromium.find(machine)).contains(chromium);
    assertThat(machine.commands).containsExactly(chromium + " --version --no-sandbox");
  }

  @Test
  void chromeDoesAsWell() throws IOException {
    var chrome = executable("google-chrome");
    assertThat(Chromium.find(new MadeUp(false, command -> null))).contains(chrome);
  }

  @Test
  void aStubThatDoesNotRunIsPassedOver() throws IOException {
    var stub = executable("chromium-browser");
    var chrome = executable("google-chrome");
    var machine = new MadeUp(false, c -> c.startsWith(stub.toString()) ? "needs snap" : null);
    assertThat(Chromium.find(machine)).contains(chrome);
  }

  @Test
  void theNamedOneComesFirst() throws IOException {
    executable("chromium");
    var mine = executable("mine");
    var machine = new MadeUp(true, command -> null);
    machine.variables.put(Chromium.VARIABLE, mine.toString());
    assertThat(Chromium.find(machine)).contains(mine);
  }

  @Test
  void aNamedOneThatDoesNotRunIsAFailure() {
    var machine = new MadeUp(true, command -> "exit code 1: broken");
    machine.variables.put(Chromium.VARIABLE, "/nowhere/chromium");
    assertThatThrownBy(() -> Chromium.find(machine))
        .hasMessage(
            "RECKON_CHROMIUM names '/nowhere/chromium', which is no browser that runs here: exit"
                + " code 1: broken");
  }

  @Test
  void anAdministratorInstallsThePackage() throws IOException {
    executable("apt-get");
    var machine =
        new MadeUp(
            true,
            command -> {
              if (command.startsWith("apt-get install")) {
                executableUnchecked("chromium");
              }
              return null;
            });
    assertThat(Chromium.find(machine)).contains(folder.resolve("chromium"));
    assertThat(machine.commands).startsWith("apt-get install -y --no-install-recommends chromium");
  }

  @Test
  void listsOfPackagesThatAreOldAreReadAgain() throws IOException {
    executable("apt-get");
    var attempts = new ArrayList<String>();
    var machine =
        new MadeUp(
            true,
            command -> {
              if (command.startsWith("apt-get install")) {
                attempts.add(command);
                if (attempts.size() == 1) {
                  return "exit code 100: 404 Not Found";
                }
                executableUnchecked("chromium");
              }
              return null;
            });
    assertThat(Chromium.find(machine)).contains(folder.resolve("chromium"));
    assertThat(machine.commands.get(1)).isEqualTo("apt-get update");
  }

  @Test
  void elsePlaywrightBringsItsOwn() throws IOException {
    executable("apt-get");
    var machine = new MadeUp(false, command -> null);
    assertThat(Chromium.find(machine)).isEmpty();
    assertThat(machine.commands)
        .singleElement()
        .asString()
        .endsWith("com.microsoft.playwright.CLI install --only-shell chromium");
  }

  @Test
  void noBrowserIsAFailureThatSaysWhatToDo() {
    var machine = new MadeUp(true, command -> "exit code 1: no network");
    assertThatThrownBy(() -> Chromium.find(machine))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(
            "no Chromium or Chrome for the tests of the report. Install one (Debian: apt-get"
                + " install --no-install-recommends chromium), or name one in RECKON_CHROMIUM.")
        .hasMessageContaining("on PATH: none of chromium,")
        .hasMessageContaining("Playwright's own Chromium: exit code 1: no network");
  }

  private Path executable(String name) throws IOException {
    var file = Files.createFile(folder.resolve(name));
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private void executableUnchecked(String name) {
    try {
      executable(name);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A machine whose commands do what a test says, with only the test's folder on its path. */
  private final class MadeUp implements Chromium.Machine {

    private final boolean isAdministrator;
    private final UnaryOperator<String> fault;
    private final List<String> commands = new ArrayList<>();
    private final Map<String, String> variables =
        new HashMap<>(Map.of("PATH", "/nowhere" + File.pathSeparator + folder));

    MadeUp(boolean isAdministrator, UnaryOperator<String> fault) {
      this.isAdministrator = isAdministrator;
      this.fault = fault;
    }

    @Override
    public String environment(String name) {
      return variables.get(name);
    }

    @Override
    public boolean isAdministrator() {
      return isAdministrator;
    }

    @Override
    public String fault(List<String> command) {
      var line = String.join(" ", command);
      commands.add(line);
      return fault.apply(line);
    }
  }
}
