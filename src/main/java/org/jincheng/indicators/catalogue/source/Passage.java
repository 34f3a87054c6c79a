package org.jincheng.indicators.catalogue.source;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A source, a paragraph of it, or a sentence.
 *
 * @param source the id of the source
 * @param paragraph the paragraph, from 1; null for all of the source
 * @param sentence the sentence, from 1; null for all of the paragraph
 */
public record Passage(String source, @Nullable Integer paragraph,
		@Nullable Integer sentence) implements Comparable<Passage> {

	private static final Comparator<Passage> READING_ORDER = Comparator.comparing(Passage::source)
		.thenComparing((passage) -> Objects.requireNonNullElse(passage.paragraph(), 0))
		.thenComparing((passage) -> Objects.requireNonNullElse(passage.sentence(), 0));

	private static final Pattern FORM = Pattern
		.compile("([A-Za-z0-9-]+)(?:/([1-9][0-9]{0,5})(?:\\.([1-9][0-9]{0,5}))?)?");

	/**
	 * Reads {@code bulletin-2020}, {@code bulletin-2020/3} or {@code bulletin-2020/3.2};
	 * empty if it is none of these.
	 */
	static Optional<Passage> parse(String text) {
		var matcher = FORM.matcher(text);
		return matcher.matches()
				? Optional.of(new Passage(matcher.group(1), number(matcher.group(2)), number(matcher.group(3))))
				: Optional.empty();
	}

	private static @Nullable Integer number(@Nullable String digits) {
		return (digits != null) ? Integer.valueOf(digits) : null;
	}

	/** Whether it has what is at a place of its source; null where that is in several. */
	boolean has(@Nullable Integer itsParagraph, @Nullable Integer itsSentence) {
		return (this.paragraph == null || this.paragraph.equals(itsParagraph))
				&& (this.sentence == null || this.sentence.equals(itsSentence));
	}

	@Override
	public int compareTo(Passage other) {
		return READING_ORDER.compare(this, other);
	}

	/** Writes it as it is read. */
	@Override
	public String toString() {
		return this.source + ((this.paragraph != null) ? "/" + this.paragraph : "")
				+ ((this.sentence != null) ? "." + this.sentence : "");
	}

}
