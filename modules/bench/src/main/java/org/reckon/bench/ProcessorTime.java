package org.reckon.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the current thread has taken so far. */
final class ProcessorTime {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private ProcessorTime() {}

  /** Nanoseconds on a processor. */
  static long now() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Bytes allocated. */
  static long allocated() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }
}
