package org.jincheng.indicators.reading.documents;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.indicator.BasePeriod;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.Reading.ReadNumeral;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.jincheng.indicators.reading.result.Warning;
import org.jincheng.indicators.reading.times.Span;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scores readings of communiqués and press pieces of which nothing is sent but the text:
 * what they are about they say themselves. {@code reading/real} has them, restated, with
 * each figure in braces: {@code made} was looked at while the reader was written, from 41
 * on after a first score; {@code aside} was read once, at the end. {@code unseen} is by
 * another author, in the style of such texts, and was read once, too.
 */
final class RealTextExam {

	private static final Path TEXTS = Path.of("src/test/resources/reading/real");

	private static final Pattern FIGURE = Pattern.compile("\\{([^}|]+)\\|([^}]*)\\}");

	/** Where a field is not judged. */
	private static final String OPEN = "?";

	/** Of each field how many are judged, and how many of them are right. */
	private final Map<String, int[]> fields = new LinkedHashMap<>();

	private final List<String> wrong = new ArrayList<>();

	/** Right figures, and those of them with a warning of more than a carried period. */
	private final int[] right = new int[2];

	/** A figure as it is annotated: the fields after the number, and where it stands. */
	private record Annotated(int start, int end, List<String> fields) {

		private String field(int at, String usual) {
			return (at < this.fields.size() && !this.fields.get(at).isEmpty()) ? this.fields.get(at) : usual;
		}

	}

	/** Checks the share of right ones of each field, in percent. */
	void check(String folder, int least) throws IOException {
		for (var file : Exam.files(TEXTS.resolve(folder), ".txt")) {
			score(Files.readString(file));
		}
		assertThat(this.fields).allSatisfy((field, counts) -> assertThat(100 * counts[1] / counts[0])
			.as(() -> field + " of " + folder + ": " + this.wrong)
			.isGreaterThanOrEqualTo(least));
		assertThat(this.right[1] * 10).isLessThanOrEqualTo(this.right[0]);
	}

	private void score(String file) {
		var parts = file.split("\n\n", 2);
		var head = Arrays.stream(parts[0].split("\n"))
			.map((line) -> line.split(": ", 2))
			.collect(Collectors.toMap((line) -> line[0], (line) -> line[1]));
		var text = new StringBuilder();
		var annotated = new ArrayList<Annotated>();
		var figures = FIGURE.matcher(parts[1]);
		while (figures.find()) {
			figures.appendReplacement(text, "$1");
			annotated.add(new Annotated(text.length() - figures.group(1).length(), text.length(),
					List.of(figures.group(2).split("\\|", -1))));
		}
		figures.appendTail(text);
		var read = Exam.read(ReadingRequest.of(text.toString()))
			.numerals()
			.stream()
			.filter((it) -> it.kind() == Kind.FIGURE)
			.toList();
		assertThat(read).as(head.get("id")).hasSameSizeAs(annotated);
		for (var i = 0; i < read.size(); i++) {
			score(head, annotated.get(i), read.get(i));
		}
	}

	private void score(Map<String, String> head, Annotated gold, ReadNumeral read) {
		assertThat(read.at().start()).isBetween(gold.start(), gold.end());
		var before = this.wrong.size();
		var period = gold.field(2, head.getOrDefault("P", ""));
		var span = span(period.equals(OPEN) ? head.getOrDefault("P", "") : period);
		var place = gold.field(3, head.getOrDefault("L", ""));
		judge("value", gold.field(0, ""), read.measure().value() != null
				&& new BigDecimal(gold.field(0, "")).compareTo(read.measure().value()) == 0, read);
		judge("unit", gold.field(1, ""), gold.field(1, "").equals(read.measure().unit()), read);
		judge("period", period, read.setting().period() != null
				&& span.equals(new Span(read.setting().period().start(), read.setting().period().end())), read);
		judge("place", place, read.setting().places().equals(place.equals("none") ? List.of() : List.of(place)), read);
		var status = gold.field(4, head.getOrDefault("S", "actual"));
		judge("status", status, read.setting().status() != null && status.equals(read.setting().status().code()), read);
		var comparison = gold.field(5, "none");
		judge("comparison", comparison, isCompared(comparison, span, read), read);
		var share = gold.field(6, OPEN);
		judge("share", share, read.setting().shareOf() != null && read.setting().shareOf().contains(share), read);
		if (this.wrong.size() == before) {
			this.right[0]++;
			this.right[1] += read.warnings().stream().allMatch((it) -> it.code() == Warning.PERIOD_CARRIED) ? 0 : 1;
		}
	}

	private void judge(String field, String gold, boolean isRight, ReadNumeral read) {
		if (gold.equals(OPEN)) {
			return;
		}
		var counts = this.fields.computeIfAbsent(field, (_) -> new int[2]);
		counts[0]++;
		if (isRight) {
			counts[1]++;
		}
		else {
			this.wrong.add(field + " of " + read.phrase().printed());
		}
	}

	/** {@code y} is a change on the year, {@code b:} names the base, {@code x} any. */
	private static boolean isCompared(String gold, Span span, ReadNumeral read) {
		var comparison = read.setting().comparison();
		if (comparison == null || gold.equals("none")) {
			return comparison == null && gold.equals("none");
		}
		var base = gold.equals("y") ? span.back(12) : gold.startsWith("b:") ? span(gold.substring(2)) : null;
		return base == null || Objects.equals(comparison.basePeriod(), new BasePeriod(base.first(), base.last()));
	}

	private static Span span(String period) {
		var ends = period.split("/");
		return new Span(DateBound.of(ends[0]).first(), DateBound.of(ends[ends.length - 1]).last());
	}

}
