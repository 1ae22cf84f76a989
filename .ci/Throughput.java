import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.reckon.runner.CorpusRun;
import org.reckon.runner.EngineRegistry;
import org.reckon.runner.PipelineLoader;
import org.reckon.runner.RunListener;
import org.reckon.runner.RunOptions;

/**
 * Prints how many documents a second one thread reads, annotates and writes as XMI, aligning aside, six times in one process so that
 * the last rounds are warm: Throughput PIPELINE INPUT. From the root, after a build: java -Xmx512m -XX:+UseSerialGC -cp
 * "modules/cli/target/classes:modules/cli/target/lib/*" .ci/Throughput.java descriptors/number-claims.xml INPUT
 */
public class Throughput {
  public static void main(String[] arguments) throws Exception {
    var pipeline =
        new PipelineLoader(EngineRegistry.load()).descriptor(Path.of(arguments[0]), Map.of());
    var output = Files.createTempDirectory("throughput");
    for (int round = 1; round <= 6; round++) {
      var times = new long[2];
      var listener =
          new RunListener() {
            @Override
            public void started(OptionalLong documents) {
              times[0] = System.nanoTime();
            }

            @Override
            public void aligning() {
              times[1] = System.nanoTime();
            }
          };
      var options = new RunOptions(Path.of(arguments[1]), output, pipeline, 1);
      int documents = new CorpusRun(options, listener).run().documents().size();
      System.out.printf(
          "round %d: %.0f documents/s%n", round, documents * 1e9 / (times[1] - times[0]));
    }
  }
}
