package org.reckon.browser;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a {@link Window} of the one browser, keeps a screenshot when it ends, and fails it
 * when the page had an error or asked for anything beside its own file.
 */
final class InChromium implements ParameterResolver, AfterTestExecutionCallback {

  private static final Namespace NAMESPACE = Namespace.create(InChromium.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Window.class;
  }

  @Override
  public Window resolveParameter(ParameterContext parameter, ExtensionContext test) {
    var chromium =
        test.getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
    var name = test.getRequiredTestClass().getSimpleName() + "-" + nameOf(test);
    var window = new Window(chromium.browser(), name);
    test.getStore(NAMESPACE).put(Window.class, window);
    return window;
  }

  /** The method; with the row's number where there are several. */
  private static String nameOf(ExtensionContext test) {
    var id = test.getUniqueId();
    int row = id.lastIndexOf("[test-template-invocation:#");
    var number = row < 0 ? "" : "-" + id.substring(id.indexOf('#', row) + 1, id.length() - 1);
    return test.getRequiredTestMethod().getName() + number;
  }

  @Override
  public void afterTestExecution(ExtensionContext test) {
    var window = test.getStore(NAMESPACE).remove(Window.class, Window.class);
    if (window != null) {
      window.close();
      if (test.getExecutionException().isEmpty()) {
        window.assertNoProblem();
      }
    }
  }
}
