package rdpdoctor.network.secure;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import rdpdoctor.diagnosis.facts.ServerCertificate;

/** Reads from a certificate what a diagnosis needs of it. */
public final class Certificates {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int NAME_DNS = 2;
  private static final int NAME_ADDRESS = 7;

  private Certificates() {}

  public static ServerCertificate describe(List<X509Certificate> chain)
      throws GeneralSecurityException {
    X509Certificate certificate = chain.getFirst();
    return new ServerCertificate(
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        certificate.getSerialNumber().toString(16),
        List.copyOf(names(certificate)),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        certificate.getPublicKey().getAlgorithm(),
        keyBits(certificate.getPublicKey()),
        certificate.getSigAlgName(),
        extendedKeyUsages(certificate),
        isSelfSigned(certificate),
        thumbprint("SHA-1", certificate),
        thumbprint("SHA-256", certificate),
        chain.size());
  }

  /** What is wrong with the certificate, where that is what a handshake failed for. */
  static Optional<String> fault(Throwable handshakeFailure) {
    for (Throwable e = handshakeFailure; e != null; e = e.getCause()) {
      if (e instanceof CertificateException fault) {
        return Optional.of(fault(fault));
      }
    }
    return Optional.empty();
  }

  /** The innermost reason is about the bytes, the others are about Java's classes. */
  public static String fault(GeneralSecurityException fault) {
    Throwable reason = fault;
    for (Throwable e = fault; e != null; e = e.getCause()) {
      reason = e;
    }
    return "X.509 certificate: does not parse: " + reason.getMessage();
  }

  private static Set<String> names(X509Certificate certificate) throws GeneralSecurityException {
    Set<String> names = new LinkedHashSet<>(commonNames(certificate));
    Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
    if (alternatives != null) {
      for (List<?> alternative : alternatives) {
        boolean isHost =
            alternative.getFirst() instanceof Integer type
                && (type == NAME_DNS || type == NAME_ADDRESS);
        if (isHost) {
          names.add(String.valueOf(alternative.get(1)));
        }
      }
    }
    return names;
  }

  private static List<String> commonNames(X509Certificate certificate) {
    List<String> names = new ArrayList<>();
    try {
      for (Rdn rdn : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
        if (rdn.getType().equalsIgnoreCase("CN")) {
          names.add(String.valueOf(rdn.getValue()));
        }
      }
    } catch (InvalidNameException e) {
      // A subject of its own making has no common name; the subject itself is reported as it is.
      return List.of();
    }
    return names;
  }

  private static List<String> extendedKeyUsages(X509Certificate certificate)
      throws CertificateParsingException {
    List<String> usages = certificate.getExtendedKeyUsage();
    return usages == null ? List.of() : usages;
  }

  private static int keyBits(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa -> rsa.getModulus().bitLength();
      case ECPublicKey ec -> ec.getParams().getCurve().getField().getFieldSize();
      case DSAPublicKey dsa when dsa.getParams() != null -> dsa.getParams().getP().bitLength();
      default -> 0;
    };
  }

  /** Signed with its own key; a subject that equals the issuer does not suffice. */
  private static boolean isSelfSigned(X509Certificate certificate) {
    if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return false;
    }
    try {
      certificate.verify(certificate.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static String thumbprint(String algorithm, X509Certificate certificate)
      throws GeneralSecurityException {
    return HEX.formatHex(MessageDigest.getInstance(algorithm).digest(certificate.getEncoded()));
  }
}
