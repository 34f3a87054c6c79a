package org.jincheng.indicators.catalogue.source;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The position of a statement: its source, and its paragraph and sentence in the body
 * text, counted from 1.
 *
 * @param source the id of the source
 * @param paragraph the number of the paragraph in the body text, from 1
 * @param sentence the number of the sentence in the paragraph, from 1
 */
@Embeddable
public record Locator(@Column(name = "source_id") String source, @Column(name = "paragraph") int paragraph,
		@Column(name = "sentence") int sentence) implements Comparable<Locator> {

	/** The highest number of a paragraph or sentence. */
	static final int MAX = 999_999;

	static final String COUNTED = "must be from 1 to " + MAX;

	private static final Comparator<Locator> READING_ORDER = Comparator.comparing(Locator::source)
		.thenComparingInt(Locator::paragraph)
		.thenComparingInt(Locator::sentence);

	private static final Pattern NUMBERS = Pattern.compile("([1-9][0-9]{0,5})\\.([1-9][0-9]{0,5})");

	/** Parses paragraph and sentence, such as {@code 9.3}; empty if it is neither. */
	static Optional<Locator> parse(String source, String numbers) {
		var matcher = NUMBERS.matcher(numbers);
		return matcher.matches()
				? Optional
					.of(new Locator(source, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
				: Optional.empty();
	}

	@Override
	public int compareTo(Locator other) {
		return READING_ORDER.compare(this, other);
	}

	/** Writes it as {@code chinadaily-2019-09-02/9.3}. */
	@Override
	public String toString() {
		return "%s/%d.%d".formatted(this.source, this.paragraph, this.sentence);
	}

}
