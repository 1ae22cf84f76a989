package org.reckon.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The browser that the tests use: the one that {@code RECKON_CHROMIUM} names, else the system's
 * Chromium or Chrome, else Debian's package where it may be installed, else Playwright's own. No
 * browser is a failure that says what to do; nothing is skipped. Not safe for use by several
 * threads.
 */
final class Chromium implements AutoCloseable {

  /** The environment variable that names an executable to use before any other. */
  static final String VARIABLE = "RECKON_CHROMIUM";

  private static final List<String> FLAGS =
      List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");

  private static final List<String> NAMES =
      List.of(
          "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe");

  private static final List<Path> ELSEWHERE =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
          Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"));

  private static final List<String> APT =
      List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** What the search for a browser needs of the machine. */
  interface Machine {
    /** An environment variable; null where it is not set. */
    String environment(String name);

    /** Whether packages may be installed. */
    boolean isAdministrator();

    /**
     * Runs a command to its end.
     *
     * @return what it printed; null where it succeeded
     */
    String fault(List<String> command);
  }

  /** Starts the browser, with everything that only a test run needs switched off. */
  static Chromium start() {
    var executable = find(new ThisMachine());
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      var options = new LaunchOptions().setHeadless(true).setArgs(FLAGS.subList(1, FLAGS.size()));
      executable.ifPresent(options::setExecutablePath);
      return new Chromium(playwright, playwright.chromium().launch(options));
    } catch (PlaywrightException e) {
      playwright.close();
      throw new IllegalStateException(
          "the browser "
              + executable.map(Path::toString).orElse("of Playwright")
              + " does not start; name another one in "
              + VARIABLE,
          e);
    }
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /**
   * Finds a browser, or brings one.
   *
   * @return its executable; empty for Playwright's own
   * @throws IllegalStateException if there is none and none can be brought
   */
  static Optional<Path> find(Machine machine) {
    var named = machine.environment(VARIABLE);
    if (named != null && !named.isBlank()) {
      var fault = machine.fault(version(Path.of(named)));
      if (fault != null) {
        throw new IllegalStateException(
            VARIABLE + " names '" + named + "', which is no browser that runs here: " + fault);
      }
      return Optional.of(Path.of(named));
    }
    var tried = new ArrayList<String>();
    var installed = installed(machine, tried);
    if (installed.isEmpty() && machine.isAdministrator() && has(machine, "apt-get")) {
      var fault = machine.fault(APT);
      if (fault != null && machine.fault(List.of("apt-get", "update")) == null) {
        fault = machine.fault(APT);
      }
      tried.add(String.join(" ", APT) + ": " + (fault == null ? "done" : fault));
      installed = installed(machine, tried);
    }
    if (installed.isPresent()) {
      return installed;
    }
    var download = download(machine.isAdministrator() && has(machine, "apt-get"));
    var fault = machine.fault(download);
    if (fault == null) {
      return Optional.empty();
    }
    tried.add("Playwright's own Chromium: " + fault);
    throw new IllegalStateException(
        "no Chromium or Chrome for the tests of the report. Install one (Debian: apt-get install"
            + " --no-install-recommends chromium), or name one in "
            + VARIABLE
            + ". Tried:\n"
            + String.join("\n", tried));
  }

  private static Optional<Path> installed(Machine machine, List<String> tried) {
    var candidates = new ArrayList<Path>();
    NAMES.forEach(name -> onPath(machine, name).ifPresent(candidates::add));
    ELSEWHERE.stream().filter(Files::isExecutable).forEach(candidates::add);
    for (var candidate : candidates) {
      // Ubuntu's chromium-browser is a stub that sends to snap
      var fault = machine.fault(version(candidate));
      if (fault == null) {
        return Optional.of(candidate);
      }
      tried.add(candidate + ": " + fault);
    }
    if (candidates.isEmpty()) {
      tried.add("on PATH: none of " + String.join(", ", NAMES));
    }
    return Optional.empty();
  }

  private static boolean has(Machine machine, String command) {
    return onPath(machine, command).isPresent();
  }

  private static Optional<Path> onPath(Machine machine, String command) {
    var path = machine.environment("PATH");
    return Arrays.stream((path == null ? "" : path).split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, command))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<String> version(Path executable) {
    return List.of(executable.toString(), "--version", "--no-sandbox");
  }

  /** Playwright's command line ends its process, so that it needs one of its own. */
  private static List<String> download(boolean withLibraries) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CLI.class.getName(),
                "install",
                "--only-shell"));
    if (withLibraries) {
      command.add("--with-deps");
    }
    command.add("chromium");
    return command;
  }

  private static final class ThisMachine implements Machine {

    private static final int LONGEST_FAULT = 2000;

    @Override
    public String environment(String name) {
      return System.getenv(name);
    }

    @Override
    public boolean isAdministrator() {
      return System.getProperty("user.name").equals("root");
    }

    @Override
    public String fault(List<String> command) {
      Path output = null;
      try {
        output = Files.createTempFile("chromium", ".txt");
        var builder =
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        var process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          return "not done after ten minutes";
        }
        if (process.exitValue() == 0) {
          return null;
        }
        var text = Files.readString(output).strip();
        var end = text.substring(Math.max(0, text.length() - LONGEST_FAULT));
        return String.format(Locale.ROOT, "exit code %d: %s", process.exitValue(), end);
      } catch (IOException e) {
        return e.toString();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return "interrupted";
      } finally {
        if (output != null) {
          output.toFile().delete();
        }
      }
    }
  }
}
