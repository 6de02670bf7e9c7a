import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Rewrites the jars of the application so that the AOT cache can hold all of them: {@code java
 * StartUp.java JAR LIBRARIES}. Why, and what it gains: docs/adr/0003-start-up.md.
 *
 * <ul>
 *   <li>A class of Java 5 gets stack maps and the version of Java 25: the cache leaves out classes
 *       without.
 *   <li>A switch over types asks {@code instanceof} in the order of its labels, in place of a call
 *       site that spins a class at every start: the cache leaves those out as well.
 * </ul>
 */
final class StartUp {

  private static final ClassDesc SWITCH_BOOTSTRAPS =
      ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final MethodTypeDesc TYPE_SWITCH =
      MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object, ConstantDescs.CD_int);

  private final List<JarFile> jars = new ArrayList<>();
  private final ClassFile format =
      ClassFile.of(
          ClassFile.ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(this::resource)
                  .orElse(ClassHierarchyResolver.defaultResolver())));

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: StartUp.java JAR LIBRARIES");
      System.exit(64);
    }
    List<Path> paths = new ArrayList<>(List.of(Path.of(arguments[0])));
    try (Stream<Path> libraries = Files.list(Path.of(arguments[1]))) {
      libraries.filter(path -> path.toString().endsWith(".jar")).sorted().forEach(paths::add);
    }
    new StartUp().rewrite(paths);
  }

  private void rewrite(List<Path> paths) throws IOException {
    for (Path path : paths) {
      jars.add(new JarFile(path.toFile()));
    }
    for (int i = 0; i < paths.size(); i++) {
      rewrite(jars.get(i), paths.get(i));
    }
  }

  private void rewrite(JarFile jar, Path path) throws IOException {
    Path rewritten = path.resolveSibling(path.getFileName() + ".new");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(rewritten))) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        byte[] bytes = jar.getInputStream(entry).readAllBytes();
        JarEntry copy = new JarEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        out.write(isClass(entry.getName()) ? rewritten(bytes) : bytes);
        out.closeEntry();
      }
    }
    Files.move(rewritten, path, StandardCopyOption.REPLACE_EXISTING);
  }

  /** A class in META-INF belongs to another version of the platform. */
  private static boolean isClass(String name) {
    return name.endsWith(".class")
        && !name.endsWith("module-info.class")
        && !name.startsWith("META-INF/");
  }

  private byte[] rewritten(byte[] bytes) {
    ClassModel model = format.parse(bytes);
    if (model.majorVersion() < ClassFile.JAVA_6_VERSION) {
      return withStackMaps(model);
    }
    TypeSwitches switches = new TypeSwitches(model);
    boolean any = model.methods().stream().anyMatch(StartUp::hasTypeSwitch);
    return any ? format.transformClass(model, switches.transform()) : bytes;
  }

  private byte[] withStackMaps(ClassModel model) {
    ClassTransform code = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
    ClassTransform version =
        (builder, element) ->
            builder.with(
                element instanceof ClassFileVersion
                    ? ClassFileVersion.of(ClassFile.JAVA_25_VERSION, 0)
                    : element);
    return format.transformClass(model, code.andThen(version));
  }

  private static boolean hasTypeSwitch(MethodModel method) {
    return method.code().stream()
        .flatMap(code -> code.elementStream())
        .anyMatch(StartUp::isTypeSwitch);
  }

  /** A switch whose labels are types only; strings and enum constants are left as they are. */
  private static boolean isTypeSwitch(CodeElement element) {
    return element instanceof InvokeDynamicInstruction call
        && call.bootstrapMethod().owner().equals(SWITCH_BOOTSTRAPS)
        && call.bootstrapMethod().methodName().equals("typeSwitch")
        && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
  }

  /** Merging the types of two branches takes the super classes, which stand in the jars. */
  private InputStream resource(ClassDesc type) {
    String descriptor = type.descriptorString();
    String name = descriptor.substring(1, descriptor.length() - 1) + ".class";
    try {
      for (JarFile jar : jars) {
        JarEntry entry = jar.getJarEntry(name);
        if (entry != null) {
          return jar.getInputStream(entry);
        }
      }
      return null;
    } catch (IOException e) {
      throw new IllegalStateException(name + ": cannot be read", e);
    }
  }

  /** Gives each switch of a class a method of its own. */
  private static final class TypeSwitches {

    private final ClassModel model;
    private final List<List<ConstantDesc>> labels = new ArrayList<>();

    TypeSwitches(ClassModel model) {
      this.model = model;
    }

    ClassTransform transform() {
      return ClassTransform.transformingMethodBodies(StartUp::hasTypeSwitch, this::call)
          .andThen(ClassTransform.endHandler(this::addMethods));
    }

    private void call(CodeBuilder code, CodeElement element) {
      if (!isTypeSwitch(element)) {
        code.with(element);
        return;
      }
      labels.add(((InvokeDynamicInstruction) element).bootstrapArgs());
      boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
      code.invokestatic(
          model.thisClass().asSymbol(), name(labels.size() - 1), TYPE_SWITCH, isInterface);
    }

    private void addMethods(ClassBuilder builder) {
      int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
      for (int i = 0; i < labels.size(); i++) {
        List<ConstantDesc> types = labels.get(i);
        builder.withMethodBody(name(i), TYPE_SWITCH, flags, code -> choose(code, types));
      }
    }

    /** As SwitchBootstraps.typeSwitch: -1 for null, else the first label that fits from restart. */
    private static void choose(CodeBuilder code, List<ConstantDesc> types) {
      Label notNull = code.newLabel();
      code.aload(0).ifnonnull(notNull).iconst_m1().ireturn().labelBinding(notNull);
      for (int i = 0; i < types.size(); i++) {
        Label next = code.newLabel();
        code.iload(1).loadConstant(i).if_icmpgt(next);
        code.aload(0).instanceOf((ClassDesc) types.get(i)).ifeq(next);
        code.loadConstant(i).ireturn().labelBinding(next);
      }
      code.loadConstant(types.size()).ireturn();
    }

    private static String name(int index) {
      return "typeSwitch$" + index;
    }
  }
}
