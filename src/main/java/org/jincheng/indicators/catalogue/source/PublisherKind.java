package org.jincheng.indicators.catalogue.source;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.persistence.EnumeratedValue;
import org.jincheng.indicators.core.language.NamedTerm;
import org.jincheng.indicators.core.language.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * The kind of publisher. Where sources differ, figures of kinds that come first in this
 * list are preferred.
 */
public enum PublisherKind implements NamedTerm {

	STATISTICS_OFFICE, GOVERNMENT, PRESS, OTHER;

	static final String FILE = "catalogue/publisher-kinds.tsv";

	private static final Map<String, Pattern> WORDS = TextFile.rows(FILE)
		.stream()
		.collect(Collectors.toMap((row) -> row.get(0), (row) -> Pattern.compile(row.get(1), Pattern.CASE_INSENSITIVE)));

	@EnumeratedValue
	private final String code = code();

	/** The kind that a name says, such as 晋城市统计局; null if it says none, or two. */
	static @Nullable PublisherKind ofName(String name) {
		var kinds = List.of(values()).stream().filter((kind) -> kind.isSaidIn(name)).toList();
		return (kinds.size() == 1) ? kinds.getFirst() : null;
	}

	private boolean isSaidIn(String name) {
		var words = WORDS.get(this.code);
		return words != null && words.matcher(name).find();
	}

}
