package rdpdoctor.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the product, read once. */
final class Product {

  static final String PROTOCOL = "rdpdoctor.rdp..";
  static final String HIVE = "rdpdoctor.hive..";
  static final String EVENT_LOG = "rdpdoctor.evtx..";
  static final String DIAGNOSIS = "rdpdoctor.diagnosis..";
  static final String KNOWLEDGE = "rdpdoctor.knowledge..";
  static final String NETWORK = "rdpdoctor.network..";
  static final String DISK = "rdpdoctor.disk..";
  static final String OFFLINE = "rdpdoctor.offline..";
  static final String SERVER = "rdpdoctor.server..";
  static final String SERVER_POLICY = "rdpdoctor.server.policy..";
  static final String SERVER_ACCOUNT = "rdpdoctor.server.account..";
  static final String APP = "rdpdoctor.app..";
  static final String TESTKIT = "rdpdoctor.testkit..";

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("rdpdoctor");

  private Product() {}
}
