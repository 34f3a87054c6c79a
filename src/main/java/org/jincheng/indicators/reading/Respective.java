package org.jincheng.indicators.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Aligns changes with the amounts that they are of: "193,000 tourists brought $73
 * million, increases of 12.3 and 14.6 percent, respectively".
 */
final class Respective {

	private Respective() {
	}

	/**
	 * Returns the amount of each change that follows as many amounts as there are
	 * changes.
	 * @param text the sentence
	 * @param quantities its numerals
	 * @return the indexes of the amounts by those of the changes
	 */
	static Map<Integer, Integer> of(String text, List<Quantity> quantities) {
		var lower = text.toLowerCase(Locale.ROOT);
		if (!lower.contains("respectively") && !lower.contains("分别") && !lower.contains("依次")) {
			return Map.of();
		}
		var figures = IntStream.range(0, quantities.size()).filter((i) -> quantities.get(i).figure()).boxed().toList();
		var aligned = new HashMap<Integer, Integer>();
		var from = 0;
		while (from < figures.size()) {
			var levels = from;
			while (levels < figures.size() && !quantities.get(figures.get(levels)).change()) {
				levels++;
			}
			var changes = levels;
			while (changes < figures.size() && quantities.get(figures.get(changes)).change()) {
				changes++;
			}
			var many = changes - levels;
			var amounts = figures.subList(from, levels)
				.stream()
				.filter((i) -> Conversions.of(text, quantities, i) == null)
				.toList();
			if (many > 1 && amounts.size() >= many) {
				for (var i = 0; i < many; i++) {
					aligned.put(figures.get(levels + i), amounts.get(amounts.size() - many + i));
				}
			}
			from = Math.max(changes, from + 1);
		}
		return aligned;
	}

}
