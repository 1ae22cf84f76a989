import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.reckon.runner.CorpusRun;
import org.reckon.runner.EngineRegistry;
import org.reckon.runner.PipelineLoader;
import org.reckon.runner.RunListener;
import org.reckon.runner.RunOptions;

/**
 * Runs every folder of an annotated set through the default pipeline in one process: RunFolders
 * PIPELINE SEEDS SET OUT. A folder without texts of its own is the one whose texts are the seeds.
 */
public class RunFolders {
  public static void main(String[] arguments) throws Exception {
    var pipeline =
        new PipelineLoader(EngineRegistry.load()).descriptor(Path.of(arguments[0]), Map.of());
    try (var folders = Files.list(Path.of(arguments[2]))) {
      for (var folder : folders.filter(f -> Files.exists(f.resolve("gold.json"))).sorted().toList()) {
        var texts = folder.resolve("docs");
        var input = Files.isDirectory(texts) ? texts : Path.of(arguments[1]);
        var output = Path.of(arguments[3]).resolve(folder.getFileName());
        new CorpusRun(new RunOptions(input, output, pipeline, 1), new RunListener() {}).run();
      }
    }
  }
}
