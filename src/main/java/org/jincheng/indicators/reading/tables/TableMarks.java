package org.jincheng.indicators.reading.tables;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.lang3.StringUtils;

import org.jincheng.indicators.reading.words.Lines;

/**
 * The marks of notes in the cells of a table: *, ①, a), and letters right after a number.
 *
 * @param letters the letters that are marks
 */
record TableMarks(Set<String> letters) {

	/** Letters that are marks without a note, with what they say. */
	static final Map<String, HeadWord> USUAL = Lines.meanings("marks.tsv",
			(row) -> HeadWord.valueOf(row.get(1).toUpperCase(Locale.ROOT)));

	/** Marks that are no letters alone, at the end of a cell. */
	static final Pattern SIGNS = Pattern.compile(
			"\\s*((?:[*†‡§①-⑳¹²³⁴-⁹]|(?<![A-Za-z])[a-z]\\)|(?<=[\\s)）\\p{IsHan}A-Za-z])\\d\\)|\\[[0-9a-z]\\]|注\\d)+)$");

	/** A mark within brackets, before they close: (km²[2]). */
	private static final Pattern INSIDE = Pattern.compile("(?<=[^\\s(（])(\\[[0-9a-z]\\]|[①-⑳*†‡])([)）])");

	private static final Pattern AREA_OR_VOLUME = Pattern.compile("(?i)(km|m|cm|dm|mm|hm)[²³]$");

	private static final Pattern LETTER = Pattern.compile("(?<=[0-9.%年)])\\s?([A-Za-z])$");

	/**
	 * A text without its marks.
	 *
	 * @param text the text
	 * @param marks its marks
	 */
	record Marked(String text, List<String> marks) {

	}

	/** Returns a mark as notes and cells have it alike: ①, ¹ and 1) are one. */
	static String plain(String mark) {
		return Normalizer.normalize(mark, Normalizer.Form.NFKC).replaceAll("[()\\[\\]注\\s]", "");
	}

	/** Finds the marks at the end of a text, and those of a unit in brackets. */
	Marked of(String sent, String mark) {
		var inside = INSIDE.matcher(sent);
		if (inside.find()) {
			var outside = of(inside.replaceFirst("$2"), mark);
			return new Marked(outside.text(),
					Stream.concat(outside.marks().stream(), Stream.of(plain(inside.group(1)))).toList());
		}
		var marks = new ArrayList<String>();
		if (!mark.isBlank()) {
			marks.addAll(List.of(mark.strip().split("[,，、\\s]+")));
		}
		var text = sent.strip();
		var signs = SIGNS.matcher(text);
		// The last bracket of "(a)" closes another, and is of no mark.
		var isClosed = StringUtils.countMatches(text, '(') >= StringUtils.countMatches(text, ')');
		if (signs.find() && signs.start() > 0 && !AREA_OR_VOLUME.matcher(text).find()
				&& !(signs.group(1).endsWith(")") && isClosed)) {
			marks.add(signs.group(1));
			text = text.substring(0, signs.start());
		}
		var letter = LETTER.matcher(text);
		if (letter.find() && this.letters.contains(letter.group(1))) {
			marks.add(letter.group(1));
			text = text.substring(0, letter.start());
		}
		return new Marked(text, marks.stream().map(TableMarks::plain).toList());
	}

}
