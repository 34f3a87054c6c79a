package org.jincheng.indicators.reading.files;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of a page, with its letters from left to right. Positions are in tenths of a
 * point, from the upper left.
 *
 * @param letters its letters, blanks among them
 * @param base where most letters stand
 * @param size the size of most letters
 */
record PrintedLine(List<Letter> letters, int base, int size) {

	/**
	 * A letter on a page.
	 *
	 * @param base where it stands
	 */
	record Letter(String text, int left, int base, int width, int size) {

		int right() {
			return this.left + this.width;
		}

		boolean isBlank() {
			return this.text.isBlank() || Character.isSpaceChar(this.text.codePointAt(0));
		}

		private boolean isIdeographic() {
			return this.text.charAt(this.text.length() - 1) >= CellContent.FIRST_IDEOGRAPHIC;
		}

		/** Whether it is the other again, a little aside, to look bold. */
		private boolean repeats(Letter other) {
			return this.text.equals(other.text) && Math.abs(this.base - other.base) * 5 < this.size
					&& Math.abs(this.left - other.left) * 3 < this.width;
		}

	}

	/** Puts letters together to lines, from top to bottom. */
	static List<PrintedLine> of(List<Letter> letters) {
		var lines = new ArrayList<PrintedLine>();
		var line = new ArrayList<Letter>();
		for (var letter : letters.stream()
			.filter((each) -> !each.isBlank())
			.sorted(Comparator.comparingInt(Letter::base))
			.toList()) {
			if (!line.isEmpty()
					&& letter.base() - line.getLast().base() > Math.max(letter.size(), line.getLast().size()) / 2) {
				lines.add(line(line));
				line = new ArrayList<>();
			}
			line.add(letter);
		}
		if (!line.isEmpty()) {
			lines.add(line(line));
		}
		return lines;
	}

	private static PrintedLine line(List<Letter> letters) {
		var largest = letters.stream().max(Comparator.comparingInt(Letter::size)).orElseThrow();
		var sorted = new ArrayList<Letter>();
		for (var letter : letters.stream().sorted(Comparator.comparingInt(Letter::left)).toList()) {
			if (sorted.isEmpty() || !letter.repeats(sorted.getLast())) {
				sorted.add(letter);
			}
		}
		return new PrintedLine(sorted, largest.base(), largest.size());
	}

	int left() {
		return this.letters.getFirst().left();
	}

	int right() {
		return this.letters.getLast().right();
	}

	/** Whether it has words at a place of the page, or too near for a strip there. */
	boolean isAt(int place) {
		return this.letters.stream()
			.anyMatch((letter) -> letter.left() < place + this.size / 2 && letter.right() > place - this.size / 2);
	}

	/** Its words between wide gaps. */
	List<String> fields() {
		var fields = new ArrayList<String>();
		var start = 0;
		for (int i = 1; i <= this.letters.size(); i++) {
			if (i == this.letters.size() || gap(i) * 5 > this.size * 6) {
				var content = new CellContent(true, true);
				addTo(content, start, i);
				fields.add(content.cell(1, 1, false).text());
				start = i;
			}
		}
		return fields;
	}

	/** How far a letter is from that before it. */
	private int gap(int letter) {
		return this.letters.get(letter).left() - this.letters.get(letter - 1).right();
	}

	/** Adds its words to those of a cell or paragraph. */
	void addTo(CellContent content) {
		addTo(content, 0, this.letters.size());
	}

	private void addTo(CellContent content, int start, int end) {
		for (int i = start; i < end; i++) {
			var letter = this.letters.get(i);
			if (i > start && gap(i) * 6 > this.size
					&& !(letter.isIdeographic() && this.letters.get(i - 1).isIdeographic())) {
				content.add(" ");
			}
			var raised = new StringBuilder();
			while (i < end && isRaised(this.letters.get(i))) {
				raised.append(plain(this.letters.get(i++).text()));
			}
			if (raised.isEmpty()) {
				content.add(plain(letter.text()));
			}
			else {
				i--;
				content.addRaised(raised.toString());
			}
		}
	}

	private boolean isRaised(Letter letter) {
		return letter.size() * 5 < this.size * 4 && (this.base - letter.base()) * 8 > this.size;
	}

	/**
	 * Radicals stand for the characters that look like them, and ligatures for letters.
	 */
	private static String plain(String text) {
		return text.chars().anyMatch((c) -> c >= 0x2e80 && c <= 0x2fdf || c >= 0xf900 && c <= 0xfb06)
				? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
	}

}
