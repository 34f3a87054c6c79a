package org.jincheng.indicators.reading.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jincheng.indicators.reading.documents.Exam;
import org.jincheng.indicators.reading.result.Reading.Candidate;

/**
 * Fits the weights of the formula that scores candidates to annotated texts, by logistic
 * regression, and writes {@code candidate-weights.tsv}. Run it a few times after a change
 * of the matching: what is ranked decides what is looked at.
 */
final class CandidateWeights {

	private static final Path FILE = Path.of("src/main/resources/reading/candidate-weights.tsv");

	private static final int ROUNDS = 20_000;

	private static final double RATE = 0.5;

	/** Draws the weights to 0, so that few texts do not decide too much. */
	private static final double SHRINKAGE = 0.0005;

	private CandidateWeights() {
	}

	/** The feature that speaks against a candidate: all others speak for it. */
	private static final String AGAINST = "made";

	/**
	 * Few of the texts have parts that no row names, and most of their candidates are
	 * wrong.
	 */
	private static final double MOST_AGAINST = -0.8;

	/** How often the dictionary lacks what a figure is of. */
	private static final double LACKING = 0.3;

	/** How much of what is said is in a name, where a word more is said. */
	private static final double UNREAD = 0.6;

	/** The features of a candidate, whether it is right, and how much it counts. */
	private record Case(Fit fit, boolean right, double weight) {

	}

	static void main() throws Exception {
		var cases = ScopedValue.where(Candidates.FITS, new IdentityHashMap<>()).call(CandidateWeights::cases);
		var lines = new ArrayList<>(Files.readAllLines(FILE));
		var names = lines.stream().filter((line) -> !line.startsWith("#")).map((line) -> line.split("\t")[0]).toList();
		var weights = fit(cases, names);
		lines.removeIf((line) -> !line.startsWith("#"));
		for (var i = 0; i < names.size(); i++) {
			lines.add(names.get(i) + "\t" + weights.get(i));
		}
		Files.write(FILE, lines);
		System.out.println(cases.size() + " candidates: " + weights);
	}

	private static List<Case> cases() throws IOException {
		var cases = new ArrayList<Case>();
		for (var figure : AnnotatedTexts.read("made")) {
			add(cases, figure.candidates(), figure::isRight);
		}
		Exam.indicators(Exam.KNOWN)
			.forEach((figure) -> add(cases, figure.candidates(), (it) -> it.recorded().equals(figure.indicator())));
		return cases;
	}

	private static Fit fit(Candidate candidate) {
		return Objects.requireNonNull(Candidates.FITS.get().get(candidate));
	}

	/**
	 * Adds candidates, and those that were left if the dictionary had not the right one.
	 */
	private static void add(List<Case> cases, List<Candidate> candidates, Predicate<Candidate> right) {
		var all = candidates.stream().filter((it) -> fit(it).name() > 0).toList();
		all.forEach((it) -> cases.add(new Case(fit(it), right.test(it), 1)));
		// A word more that no name has may make another thing of it.
		all.stream()
			.filter((it) -> right.test(it) && fit(it).phrase() == 1)
			.forEach((it) -> cases.add(new Case(withUnread(fit(it)), false, 1)));
		var others = all.stream().filter(right.negate()).map(CandidateWeights::fit).toList();
		if (others.size() < all.size()) {
			for (var fit : others) {
				var best = others.stream().filter((it) -> it != fit).mapToDouble(Fit::ofName).max().orElse(0);
				cases.add(new Case(fit.beside(best), false, LACKING));
			}
		}
	}

	private static Fit withUnread(Fit fit) {
		var less = fit.ofName() * (1 - UNREAD);
		return new Fit(fit.name(), fit.phrase() * UNREAD, fit.parent(), fit.unit(), fit.recorded(), fit.made(),
				fit.margin() - less);
	}

	private static List<String> fit(List<Case> cases, List<String> names) {
		var weights = new double[names.size()];
		for (var round = 0; round < ROUNDS; round++) {
			var gradient = new double[weights.length];
			for (var it : cases) {
				var features = it.fit().features();
				var sum = 0.0;
				for (var i = 0; i < weights.length; i++) {
					sum += weights[i] * Objects.requireNonNull(features.get(names.get(i)));
				}
				var error = it.weight() * ((it.right() ? 1 : 0) - 1 / (1 + Math.exp(-sum)));
				for (var i = 0; i < weights.length; i++) {
					gradient[i] += error * Objects.requireNonNull(features.get(names.get(i)));
				}
			}
			for (var i = 0; i < weights.length; i++) {
				weights[i] += RATE * (gradient[i] / cases.size() - ((i > 0) ? SHRINKAGE * weights[i] : 0));
				weights[i] = (i == 0) ? weights[i] : names.get(i).equals(AGAINST)
						? Math.clamp(weights[i], MOST_AGAINST, 0) : Math.max(weights[i], 0);
			}
		}
		return Arrays.stream(weights)
			.mapToObj((it) -> String.format(Locale.ROOT, "%.2f", it))
			.collect(Collectors.toList());
	}

}
