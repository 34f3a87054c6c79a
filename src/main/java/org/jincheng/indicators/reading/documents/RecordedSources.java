package org.jincheng.indicators.reading.documents;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jincheng.indicators.catalogue.source.SourceRelation;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.reading.places.Catalogue.KnownSource;
import org.jincheng.indicators.reading.words.PlainText;
import org.jspecify.annotations.Nullable;

/** Finds the recorded sources that a text may repeat, translate, replace or retract. */
final class RecordedSources {

	/** How many days after its original a copy or a translation is published. */
	private static final int DAYS = 7;

	/** The most sources that are proposed. */
	private static final int MAX = 3;

	/** How much of a title is printed where that is meant, in percent. */
	private static final int LIKE = 80;

	private static final int ALL = 100;

	private final List<Titled> sources;

	RecordedSources(List<KnownSource> sources) {
		this.sources = sources.stream().map((source) -> new Titled(source, Title.of(source.title()))).toList();
	}

	private record Titled(KnownSource source, Title title) {

	}

	/** A source that may be meant, and how much of its title is printed, in percent. */
	private record Fit(KnownSource source, int title) {

	}

	/**
	 * A title as it is compared.
	 *
	 * @param plain its letters and digits
	 * @param words its words and Chinese characters
	 * @param numbers its numbers
	 */
	record Title(String plain, Set<String> words, Set<String> numbers) {

		private static final Pattern WORD = Pattern.compile("\\p{IsHan}|\\d+|[\\p{L}&&\\P{IsHan}]+");

		/** A shorter title is a part of others by chance. */
		private static final int SHORTEST = 6;

		static Title of(String title) {
			var words = WORD.matcher(PlainText.of(title).text().toLowerCase(Locale.ROOT))
				.results()
				.map(MatchResult::group)
				.toList();
			return new Title(String.join("", words), new HashSet<>(words),
					words.stream()
						.filter((word) -> Character.isDigit(word.charAt(0)))
						.collect(Collectors.toUnmodifiableSet()));
		}

		/**
		 * How much of it another one has, in percent: all where that contains it, and
		 * none where that has other numbers, such as another year.
		 */
		int shareIn(Title other) {
			if (this.plain.equals(other.plain) || this.plain.length() >= SHORTEST && other.plain.contains(this.plain)) {
				return ALL;
			}
			var isOther = this.plain.length() < SHORTEST
					|| !other.numbers.isEmpty() && !other.numbers.containsAll(this.numbers);
			return isOther ? 0
					: (int) this.words.stream().filter(other.words::contains).count() * ALL / this.words.size();
		}

	}

	/**
	 * What is known of the source that is looked for.
	 *
	 * @param relation what the text is to it
	 * @param named the publisher that the text names, as {@link KnownSource#publisher}
	 * has it; null where it names none
	 * @param own the publisher of the text, in the same form; null where it is not known
	 * @param published when the text was published
	 * @param language the language of the text
	 * @param titles the titles that the text has
	 */
	record Sought(SourceRelation relation, @Nullable String named, @Nullable String own, DateBound published,
			Language language, List<Title> titles) {

		private boolean isCorrection() {
			return this.relation == SourceRelation.REPLACES || this.relation == SourceRelation.RETRACTS;
		}

		private boolean mayBe(KnownSource source) {
			var day = source.published();
			if (isCorrection()) {
				return source.publisher().equals(this.own) && day.first().isBefore(this.published.last());
			}
			var isByPublisher = (this.named != null) ? source.publisher().equals(this.named)
					: !source.publisher().equals(this.own);
			var isInLanguage = (source.language() == this.language) == (this.relation == SourceRelation.COPY_OF);
			return isByPublisher && isInLanguage && !day.first().isAfter(this.published.last())
					&& !day.last().isBefore(this.published.first().minusDays(DAYS));
		}

		private Fit fit(Titled titled) {
			var most = this.titles.stream().mapToInt(titled.title()::shareIn).max().orElse(0);
			return new Fit(titled.source(), (most >= LIKE) ? most : 0);
		}

	}

	/**
	 * What was found.
	 *
	 * @param sources the ids of the sources that may be meant, best first
	 * @param only the id of the one that is; null where that is open
	 */
	record Found(List<String> sources, @Nullable String only) {

		static final Found NONE = new Found(List.of(), null);

	}

	/** Finds what may be meant. */
	Found find(Sought sought) {
		var fits = this.sources.stream()
			.filter((titled) -> sought.mayBe(titled.source()))
			.map(sought::fit)
			.filter((fit) -> fit.title() > 0 || !sought.isCorrection())
			.sorted(Comparator.comparingInt(Fit::title)
				.thenComparing((fit) -> fit.source().published().last())
				.reversed()
				.thenComparing((fit) -> fit.source().id()))
			.toList();
		var titled = fits.stream().filter((fit) -> fit.title() == ALL).toList();
		var sure = (titled.isEmpty() && sought.named() != null) ? fits : titled;
		return new Found(fits.stream().limit(MAX).map((fit) -> fit.source().id()).toList(),
				(sure.size() == 1) ? sure.getFirst().source().id() : null);
	}

}
