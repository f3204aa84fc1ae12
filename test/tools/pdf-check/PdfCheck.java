import java.io.File;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.validators.ValidatorConfig;
import org.verapdf.pdfa.validation.validators.ValidatorConfigBuilder;

/** What veraPDF says of PDF files: `PdfCheck <flavour, such as ua1 or 2a> <files>`. A line a file, and one for each rule that is broken. */
public class PdfCheck {
  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(args[0]);
    ValidatorConfig config = new ValidatorConfigBuilder().flavour(flavour).maxFails(-1).showErrorMessages(true).build();
    for (String file : Arrays.copyOfRange(args, 1, args.length)) {
      try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(config, flavour)) {
        ValidationResult result = validator.validate(parser);
        String word = result.isCompliant() ? "conforms" : "does not conform";
        System.out.println(new File(file).getName() + " " + word + " to " + flavour.getId() + " in " + result.getTotalAssertions() + " checks");
        TreeMap<String, String> broken = new TreeMap<>();
        for (TestAssertion each : result.getTestAssertions()) {
          if (each.getStatus() != TestAssertion.Status.FAILED) continue;
          String rule = each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber();
          broken.putIfAbsent(rule, each.getErrorMessage() + " at " + each.getLocation().getContext());
        }
        broken.forEach((rule, message) -> System.out.println("  " + rule + " " + message));
      }
    }
  }
}
