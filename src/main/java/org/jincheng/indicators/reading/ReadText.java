package org.jincheng.indicators.reading;

import java.util.List;

import org.jincheng.indicators.reading.Reading.ReadNumeral;

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
	 * Returns the codes of the places that the text names, without those that are named
	 * beside another of them that lies in them.
	 */
	public List<String> placesNamed() {
		return this.reader.placesNamed(this.text);
	}

	/**
	 * Returns the words of the text that were not understood: what is left beside its
	 * figures, places and periods, and says something else than an indicator does.
	 * @param figure the figure whose period and comparison were understood
	 * @param indicator the code of the indicator, which has stated figures
	 */
	public List<String> beyond(ReadNumeral figure, String indicator) {
		return this.reader.beyond(this.text, this.reading, figure, indicator);
	}

	/**
	 * Returns the words of an indicator's name that the text does not have: without them
	 * it may speak of something wider.
	 * @param indicator the code of the indicator, which has stated figures
	 */
	public List<String> lacking(String indicator) {
		return this.reader.lacking(this.text, this.reading, indicator);
	}

}
