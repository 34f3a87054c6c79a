package org.jincheng.indicators.reading.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.catalogue.dictionary.Concept;
import org.jincheng.indicators.catalogue.indicator.Where;
import org.jincheng.indicators.catalogue.source.PublisherNames;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.reading.documents.Exam;
import org.jincheng.indicators.reading.documents.Reader;
import org.jincheng.indicators.reading.places.Catalogue;
import org.jincheng.indicators.reading.result.Kind;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.Reading.Candidate;
import org.jincheng.indicators.reading.result.ReadingRequest;

/**
 * The texts of {@code reading/real} with the concept that each figure is of, read with an
 * empty catalogue, so that all that the dictionary has is new.
 */
final class AnnotatedTexts {

	static final Path TEXTS = Path.of("src/test/resources/reading/real");

	private static final Map<String, Concept> CONCEPTS = Concept.ALL.stream()
		.collect(Collectors.toMap(Concept::code, (it) -> it));

	private AnnotatedTexts() {
	}

	/**
	 * A figure of a text.
	 *
	 * @param where where it stands
	 * @param candidates what it may be of
	 * @param concepts what it is of, with what is as right
	 */
	record Figure(String where, List<Candidate> candidates, List<String> concepts) {

		boolean isFirstRight() {
			return !this.candidates.isEmpty() && isRight(this.candidates.getFirst());
		}

		boolean isRight(Candidate candidate) {
			return this.concepts.stream().anyMatch((concept) -> {
				if (concept.startsWith("=")) {
					var name = plain(concept.substring(1).replace('_', ' '));
					return Stream.of(Language.values())
						.flatMap((it) -> candidate.lacking().getLast().names(it))
						.anyMatch((it) -> plain(it).equals(name));
				}
				return thing(concept).equals(thing(candidate));
			});
		}

		private static String plain(String name) {
			return name.toLowerCase(Locale.ROOT).replaceAll("[ -]", "");
		}

	}

	/** The measure and the part that an annotation names. */
	private static String thing(String annotated) {
		var parts = annotated.split("\\+");
		var concept = Objects.requireNonNull(CONCEPTS.get(parts[0]), parts[0]);
		var part = new HashMap<String, String>();
		Arrays.stream(parts).skip(1).forEach((it) -> part.putAll(Where.parse(it).categories()));
		for (var of = concept.of(); of != null; of = of.of()) {
			part.putAll(concept.part());
			concept = of;
		}
		return concept.code() + new TreeMap<>(part);
	}

	private static String thing(Candidate candidate) {
		var last = candidate.lacking().getLast();
		var where = (last.cell().where() != null) ? last.cell().where() : candidate.where();
		var measure = (last.cell().of() != null) ? last.cell().of() : candidate.indicator();
		return measure + ((where != null) ? where.categories() : "{}");
	}

	/** Reads the figures of the texts of a folder. */
	static List<Figure> read(String folder) throws IOException {
		var known = Exam.catalogue();
		var reader = new Reader(
				new Catalogue(known.places(), List.of(), known.categories(), new PublisherNames(List.of())));
		var concepts = new HashMap<String, List<String>>();
		for (var line : Files.readAllLines(TEXTS.resolve(folder + ".tsv"))) {
			if (!line.startsWith("#")) {
				var row = line.split("\t");
				concepts.put(row[0], List.of(row[1].split(" ")));
			}
		}
		var figures = new ArrayList<Figure>();
		try (var files = Files.list(TEXTS.resolve(folder))) {
			for (var file : files.sorted().toList()) {
				var parts = Files.readString(file).split("\n\n", 2);
				var id = parts[0].lines().findFirst().orElseThrow().split(": ")[1];
				var language = parts[0].contains("language: zh") ? Language.ZH : Language.EN;
				if (concepts.containsKey(id)) {
					figures.addAll(figures(id, read(reader, parts[1], language), concepts));
				}
			}
		}
		return figures;
	}

	private static Reading read(Reader reader, String text, Language language) {
		return reader.read(new ReadingRequest(text.replaceAll("\\{([^}|]+)\\|[^}]*\\}", "$1"), language, null, null,
				null, null, null, null));
	}

	private static List<Figure> figures(String id, Reading reading, Map<String, List<String>> concepts) {
		var read = reading.numerals().stream().filter((it) -> it.kind() == Kind.FIGURE).toList();
		var annotated = Objects.requireNonNull(concepts.get(id), id);
		if (read.size() != annotated.size()) {
			throw new IllegalStateException(id + " has " + read.size() + " figures, not " + annotated.size());
		}
		var figures = new ArrayList<Figure>();
		for (var i = 0; i < read.size(); i++) {
			figures.add(new Figure(id + " " + read.get(i).phrase().printed(), read.get(i).candidates(),
					List.of(annotated.get(i).split("\\|"))));
		}
		return figures;
	}

}
