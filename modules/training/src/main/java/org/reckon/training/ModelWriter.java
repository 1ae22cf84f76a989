package org.reckon.training;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.reckon.tagging.SequenceModel;

/** Writes learnt weights as a {@link SequenceModel}: small ones dropped, the others in one byte. */
final class ModelWriter {

  private static final int STEPS = 127;

  private ModelWriter() {}

  /**
   * Writes a model.
   *
   * @param labels the labels, in the order of the table's columns
   * @param table the weights
   * @param least weights nearer to 0 than this are dropped
   * @param scale what one is worth in the model
   * @param out where the model goes; is not closed
   * @return how many features and weights were kept
   */
  static String write(
      List<String> labels, WeightTable table, float least, double scale, OutputStream out)
      throws IOException {
    float[] weights = table.weights();
    int width = table.width();
    float greatest = least;
    for (int i = 0; i < table.size() * width; i++) {
      greatest = Math.max(greatest, Math.abs(weights[i]));
    }
    var body = new ByteArrayOutputStream();
    int features = 0;
    int total = 0;
    int lastKey = 0;
    var row = new byte[2 * width];
    for (int key : table.sortedKeys()) {
      int at = table.find(key) * width;
      int size = 0;
      for (int label = 0; label < width; label++) {
        float weight = weights[at + label];
        if (Math.abs(weight) >= least) {
          row[2 * size] = (byte) label;
          row[2 * size + 1] = (byte) code(weight, least, greatest);
          size++;
        }
      }
      if (size > 0) {
        variable(body, key - lastKey);
        body.write(size);
        body.write(row, 0, 2 * size);
        lastKey = key;
        features++;
        total += size;
      }
    }
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    var stream = new DeflaterOutputStream(out, deflater, 1 << 16);
    var data = new DataOutputStream(stream);
    data.writeInt(SequenceModel.MAGIC);
    data.writeByte(labels.size());
    for (String label : labels) {
      data.writeUTF(label);
    }
    for (int code = 0; code < 256; code++) {
      double weight = decode((byte) code, least, greatest);
      data.writeInt((int) Math.round(weight * scale * SequenceModel.SCALE));
    }
    data.writeInt(features);
    data.writeInt(total);
    body.writeTo(data);
    data.flush();
    stream.finish();
    deflater.end();
    return features + " features, " + total + " weights";
  }

  private static int code(float weight, float least, float greatest) {
    double place = Math.log(Math.abs(weight) / least) / Math.log(greatest / least);
    int code = 1 + (int) Math.round(place * (STEPS - 1));
    return weight < 0 ? -code : code;
  }

  private static double decode(byte code, float least, float greatest) {
    if (code == 0 || code == Byte.MIN_VALUE) {
      return 0;
    }
    double weight =
        least * Math.pow((double) greatest / least, (Math.abs(code) - 1.0) / (STEPS - 1));
    return code < 0 ? -weight : weight;
  }

  private static void variable(ByteArrayOutputStream out, int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
