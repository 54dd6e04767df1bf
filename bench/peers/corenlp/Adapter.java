import com.sun.management.OperatingSystemMXBean;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Stanford CoreNLP's quote annotator over a folder of plain text. See ../protocol.ts.
 *
 * The annotators that it requires, with what it does not read switched off (times, numbers, fine-grained names), and the fastest of the
 * coreference models for documents, looking back ten mentions: on training reports neither changed a single score, and it takes six tenths
 * of the time. A quotation counts when a speaker was found; quotations with one mention as their speaker are one statement.
 */
public final class Adapter {
  private record Report(String path, String text) {}

  private record Span(int start, int end) {
    String json() {
      return "{\"start\":" + start + ",\"end\":" + end + "}";
    }
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    double seconds = Double.parseDouble(args[2]);
    List<Report> reports = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        reports.add(new Report(file.getFileName().toString(), Files.readString(file)));
      }
    }
    StanfordCoreNLP pipeline = pipeline();
    List<String> rounds = new ArrayList<>();
    double spent = 0;
    long peak = 0;
    do {
      double start = processorSeconds();
      List<String> found = new ArrayList<>();
      for (Report report : reports) found.addAll(statements(pipeline, report));
      double round = processorSeconds() - start;
      if (rounds.isEmpty()) {
        peak = peakMemory();
        Files.write(Path.of(args[1]), found);
      }
      rounds.add(Double.toString(round));
      spent += round;
    } while (spent < seconds);
    System.out.println("{\"rounds\":[" + String.join(",", rounds) + "],\"peak\":" + peak + "}");
  }

  private static long peakMemory() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
    }
    throw new IOException("/proc/self/status names no VmHWM");
  }

  private static double processorSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
  }

  private static StanfordCoreNLP pipeline() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("coref.algorithm", "fastneural");
    properties.setProperty("coref.maxMentionDistance", "10");
    properties.setProperty("coref.maxMentionDistanceWithStringMatch", "10");
    properties.setProperty("threads", "1");
    return new StanfordCoreNLP(properties);
  }

  private static List<String> statements(StanfordCoreNLP pipeline, Report report) {
    CoreDocument document = new CoreDocument(report.text());
    pipeline.annotate(document);
    Map<Span, List<Span>> contents = new LinkedHashMap<>();
    for (CoreQuote quote : document.quotes()) {
      if (!quote.hasSpeaker || quote.speakerTokens().isEmpty()) continue;
      List<CoreLabel> mention = quote.speakerTokens().get();
      Span speaker = new Span(mention.get(0).beginPosition(), mention.get(mention.size() - 1).endPosition());
      Span content = new Span(quote.quoteCharOffsets().first(), quote.quoteCharOffsets().second());
      contents.computeIfAbsent(speaker, s -> new ArrayList<>()).add(content);
    }
    List<String> lines = new ArrayList<>();
    contents.forEach((speaker, spans) ->
        lines.add(
            "{\"report\":{\"path\":\"" + report.path() + "\"},\"speaker\":{\"spans\":[" + speaker.json()
                + "]},\"cue\":null,\"content\":{\"spans\":["
                + String.join(",", spans.stream().map(Span::json).toList()) + "]}}"));
    return lines;
  }
}
