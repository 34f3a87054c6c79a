package org.jincheng.indicators.reading.words;

/**
 * A sentence of the normalised text.
 *
 * @param paragraph the number of its paragraph in the body, from 1; 0 outside the body
 * @param number its number in the paragraph, from 1; 0 outside the body
 * @param start where it starts in the normalised text
 * @param text its normalised text; offsets of what is found in it are offsets in this
 */
public record Sentence(int paragraph, int number, int start, String text) {

	/** Whether it is in the body: not a title, a caption, a byline or a date line. */
	public boolean body() {
		return this.paragraph > 0;
	}

}
