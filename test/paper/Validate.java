import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Asks veraPDF whether PDF files follow PDF/UA-1, and names each rule that one breaks. Ends with 1 if one does not. */
public class Validate {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    int broken = 0;
    for (String file : files) {
      try (var parser = Foundries.defaultInstance().createParser(new FileInputStream(file), PDFAFlavour.PDFUA_1)) {
        var result = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false).validate(parser);
        System.out.println(file + ": " + result.getTotalAssertions() + " checks, " + result.getTestAssertions().size() + " failed");
        for (var failed : result.getTestAssertions()) {
          var rule = failed.getRuleId();
          System.out.println("  " + rule.getClause() + "-" + rule.getTestNumber() + ": " + failed.getMessage());
        }
        if (!result.isCompliant()) broken++;
      }
    }
    System.exit(broken == 0 ? 0 : 1);
  }
}
