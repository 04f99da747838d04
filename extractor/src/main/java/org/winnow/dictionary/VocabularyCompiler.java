package org.winnow.dictionary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The build step that compiles the registry vocabularies, unpacked into a folder, into the one file that
/// [Dictionary] maps.
public final class VocabularyCompiler {
  private VocabularyCompiler() {}

  /// Compiles.
  ///
  /// @param args the folder of unpacked vocabularies and the folder of compiled classes
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: VocabularyCompiler VOCABULARIES CLASSES");
    }
    Path out =
        Path.of(args[1])
            .resolve(VocabularyCompiler.class.getPackageName().replace('.', '/'))
            .resolve(CompiledVocabulary.RESOURCE);
    compile(Path.of(args[0]), out);
  }

  static void compile(Path vocabularies, Path out) throws IOException {
    RegistryFiles files = new RegistryFiles(vocabularies);
    List<NamedEntity> entities = new ArrayList<>();
    entities.addAll(GeneVocabulary.read(files));
    entities.addAll(FamilyVocabulary.read(files));
    entities.addAll(ChemicalVocabulary.read(files));
    entities.addAll(CellLineVocabulary.read(files));
    write(NameTableWriter.compile(entities), out);
  }

  static void write(ByteBuffer bytes, Path out) throws IOException {
    Files.createDirectories(out.toAbsolutePath().getParent());
    try (FileChannel channel =
        FileChannel.open(
            out,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }
}
