package org.jincheng.indicators.core.problem;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.language.TextFile;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.function.SingletonSupplier;

/**
 * What people are told of a kind of problem.
 *
 * @param zh its title in Chinese
 * @param meaning what it means
 * @param remedy what to do
 * @param examples what each recorded answer of the kind shows, by its name; the plainest
 * comes first
 */
public record ProblemDescription(String zh, Text meaning, Text remedy, Map<String, String> examples) {

	private static final String FOLDER = "documentation/problems";

	private static final SingletonSupplier<Map<String, ProblemDescription>> all = SingletonSupplier
		.of(() -> JsonMapper.shared().readValue(TextFile.read(FOLDER + ".json"), new TypeReference<>() {
		}));

	/** Returns that of a kind. */
	public static ProblemDescription of(ProblemType type) {
		return Objects.requireNonNull(all.obtain().get(type.slug()), type.slug());
	}

	/** Returns the title of a kind in a language. */
	public String title(ProblemType type, Language language) {
		return (language == Language.ZH) ? this.zh : type.title();
	}

	/** Returns a recorded answer of the kind. */
	public Optional<String> example() {
		return this.examples.keySet().stream().findFirst().map((name) -> TextFile.read(FOLDER + "/" + name + ".json"));
	}

}
