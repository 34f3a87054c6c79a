package org.jincheng.indicators.reading.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.figures.observation.MissingReason;
import org.jincheng.indicators.reading.result.ReadWarning;
import org.jincheng.indicators.reading.result.Warning;
import org.jincheng.indicators.reading.words.ByLanguage;
import org.jincheng.indicators.reading.words.Lexicon;
import org.jincheng.indicators.reading.words.Match;
import org.jincheng.indicators.reading.words.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The signs of a table that stand where a number could be, such as "…" and "-": what its
 * legend says that they mean. For example, the note "“…”表示数据不足本表最小单位数；空格表示数据不详" says that
 * "…" is negligible, and an empty cell not available.
 */
public final class MissingSigns {

	private static final ByLanguage<Lexicon<String>> MEANINGS = Lexicon.ofEach("missing");

	private static final String SIGN = "…+|\\.{2,3}|[-–−—─]{1,2}|[:：]|/|(?:[xX]|[nN]\\.?/?[aA]\\.?)(?![A-Za-z0-9])";

	private static final Pattern CELL = Pattern.compile(SIGN);

	/** A sign in a legend, what closes it, and words such as "means". */
	private static final Pattern LEGEND = Pattern.compile("(?<![\\p{L}\\p{N}…])[“\"‘'「『（(]?(" + SIGN
			+ "|空格|空白|空项|(?i:blank cells?|blanks?|empty cells?))([”\"’'」』）)]?\\s*(?:表示|指|为|代表|即"
			+ "|(?i:means?|denotes?|indicates?|stands? for|shows?|is|are)\\b|[=:：＝]))?");

	private static final Pattern CLAUSE_END = Pattern.compile("[;；。\n]|\\.(?= |$)");

	private static final String BLANK = "";

	private static final Text NO_LEGEND = Warning.NO_LEGEND.text();

	private final Language language;

	private final Map<String, MissingReason> legend = new HashMap<>();

	/**
	 * Reads what the paragraphs of a document say that are no notes. In these a sign is
	 * only explained if a word such as "means" follows it.
	 */
	public MissingSigns(List<String> paragraphs, Language language) {
		this.language = language;
		paragraphs.forEach((paragraph) -> read(paragraph, true));
	}

	/** Returns the signs of a table, with what its notes and captions say. */
	MissingSigns with(List<String> notes) {
		var signs = new MissingSigns(List.of(), this.language);
		notes.forEach((note) -> signs.read(note, false));
		this.legend.forEach(signs.legend::putIfAbsent);
		return signs;
	}

	private void read(String note, boolean isOther) {
		var text = PlainText.of(note).text();
		var signs = LEGEND.matcher(text).results().toList();
		for (var i = 0; i < signs.size(); i++) {
			var sign = signs.get(i);
			var isExplained = sign.group(2) != null;
			if (isOther && !isExplained) {
				continue;
			}
			var clause = text.substring(sign.end(), (i + 1 < signs.size()) ? signs.get(i + 1).start() : text.length());
			MEANINGS.in(this.language)
				.find(CLAUSE_END.split(clause, 2)[0].strip())
				.stream()
				.filter((meaning) -> isExplained || meaning.start() == 0)
				.findFirst()
				.ifPresent((meaning) -> this.legend.putIfAbsent(key(sign.group(1)), reason(meaning)));
		}
	}

	private static MissingReason reason(Match<String> match) {
		return Term.find(MissingReason.values(), match.meaning()).orElseThrow();
	}

	/** Signs that print alike are one. */
	private static String key(String sign) {
		var plain = sign.toLowerCase(Locale.ROOT).strip();
		return switch (plain.isEmpty() ? ' ' : plain.charAt(0)) {
			case '…' -> "…";
			case '.' -> (plain.length() > 2) ? "…" : "..";
			case '-', '–', '−' -> "-";
			case '—', '─' -> "—";
			case ':', '：' -> ":";
			case 'n' -> "n.a.";
			case 'x', '/' -> plain;
			default -> BLANK;
		};
	}

	/** Returns the sign that a cell is; null if it is none. */
	@Nullable Sign of(String cell) {
		var text = cell.strip();
		if (text.startsWith("=")) {
			return new Sign(null, List.of(ReadWarning.of(Warning.FORMULA)));
		}
		if (!text.isEmpty() && !CELL.matcher(text).matches()) {
			return null;
		}
		var key = key(text);
		var reason = this.legend.get(key);
		if (reason != null) {
			return new Sign(reason, List.of());
		}
		// A letter may be a word, and most cells that are empty say nothing.
		return (key.equals(BLANK) || key.equals("x")) ? null
				: new Sign(null, List.of(new ReadWarning(Warning.NO_LEGEND, likely(key))));
	}

	private Text likely(String key) {
		return MEANINGS.in(this.language)
			.find(key)
			.stream()
			.findFirst()
			.map((usual) -> reason(usual).text())
			.map((usual) -> new Text(NO_LEGEND.en() + " It mostly means: %s.".formatted(usual.en()),
					NO_LEGEND.in(Language.ZH) + "一般表示：%s。".formatted(usual.zh())))
			.orElse(NO_LEGEND);
	}

	/**
	 * A sign in a cell.
	 *
	 * @param reason why there is no value, as the legend says; null if there is none
	 * @param warnings what to say where there is no legend
	 */
	public record Sign(@Nullable MissingReason reason, List<ReadWarning> warnings) {
	}

}
