package rdpdoctor.app.signin;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.file.PrivateFile;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.rdp.picture.Canvas;

/** The picture of a session as a new PNG file, which only its owner reads. */
record Screenshot(Path file) {

  /** A file that cannot be made is no reason to sign in first. */
  void checkNew() throws CommandFailure {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw failure(
          new Words(file + ": exists, expected a new file", file + ": 既に存在します。新しいファイルを指定してください"));
    }
    if (!Files.isWritable(PrivateFile.folder(file))) {
      throw failure(
          new Words(file + ": its folder cannot be written to", file + ": フォルダーに書き込めません"));
    }
  }

  void save(Canvas canvas) throws CommandFailure {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image(canvas), "png", png);
      PrivateFile.write(file, png.toByteArray());
    } catch (IOException e) {
      throw failure(
          new Words(
              file + ": cannot be written: " + e.getClass().getSimpleName(),
              file + ": 書き込めません: " + e.getClass().getSimpleName()));
    }
  }

  private static BufferedImage image(Canvas canvas) {
    BufferedImage image =
        new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < canvas.height(); y++) {
      for (int x = 0; x < canvas.width(); x++) {
        image.setRGB(x, y, canvas.rgb(x, y));
      }
    }
    return image;
  }

  private static CommandFailure failure(Words words) {
    return new CommandFailure(ExitCode.NO_OUTPUT_FILE, words);
  }
}
