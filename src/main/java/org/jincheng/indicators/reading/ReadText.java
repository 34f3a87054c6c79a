package org.jincheng.indicators.reading;

import java.util.List;

/**
 * A text that was read, with the reader that can say more of it: all of one revision of
 * the catalogue.
 *
 * @param text the text
 * @param reading what was found in it
 * @param reader what read it
 */
public record ReadText(String text, Reading reading, Reader reader) {

	/**
	 * Returns the codes of the places that the text names, without those that others of
	 * them lie in.
	 */
	public List<String> placesNamed() {
		return this.reader.placesNamed(this.text);
	}

	/**
	 * Returns the words of the text that say something else than an indicator does,
	 * beside numbers, periods and places: what is left may tell another thing from it.
	 * @param indicator the code of the indicator, which has stated figures
	 */
	public List<String> beyond(String indicator) {
		return this.reader.beyond(this.text, this.reading, indicator);
	}

}
