package org.jincheng.indicators.catalogue.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Term;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.problem.RejectedValueException;
import org.jincheng.indicators.core.request.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * The part of the key of a series that has what its figures are compared with and how
 * they are valued, beyond the defaults of the indicator: one text, empty for levels at
 * the usual prices. It begins with the kind of the comparison and the distance of the
 * base from the period, or the base itself where it is fixed. After that come, each after
 * a semicolon, the place, what a rank is among, the prices, the currency, whether it is
 * like for like, and the whole.
 */
public final class Compared {

	private static final String NONE = "none";

	private static final Text NOT_COMPARED = new Text("Not compared", "不作比较");

	private static final String NEXT = ";";

	/** What codes of SDMX cannot have. */
	private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9-]");

	private static final Pattern ESCAPED = Pattern.compile("@([0-9a-f]{4})");

	private static final String NEXT_OF_CODE = "$";

	private static final String NAMED = "_";

	private Compared() {
	}

	/**
	 * Returns that part of the key of the series of a figure.
	 * @param start the first day of its period
	 * @param end the last day of its period
	 * @param valuation what is not as its indicator says
	 * @param whole what it is a share of, where that is not as its indicator says
	 */
	public static String of(@Nullable Comparison comparison, LocalDate start, LocalDate end, Valuation valuation,
			@Nullable Whole whole) {
		var base = (comparison != null) ? comparison.basePeriod() : null;
		return (comparison == null) ? rest(null, valuation, whole)
				: kind(comparison,
						(base == null) ? ""
								: (comparison.distance() != null) ? comparison.distance().code()
										: distance((distance) -> isAt(distance, comparison, base, start, end))
											.map(BaseDistance::code)
											.orElseGet(() -> base.start() + "/" + base.end()))
						+ rest(comparison, valuation, whole);
	}

	/**
	 * Returns the same of an index, whose base is one however far it is from a period.
	 */
	public static String onFixedBase(Comparison comparison) {
		return kind(comparison, comparison.base().start() + "/" + comparison.base().end());
	}

	/** Returns the comparison of one key with the rest of another. */
	public static String with(String compared, String terms) {
		return compared.substring(0, compared.length() - terms(compared).length()) + terms;
	}

	/** Returns all but the comparison. */
	public static String terms(String compared) {
		var next = compared.indexOf(NEXT);
		return (next < 0) ? "" : compared.substring(next);
	}

	private static boolean isAt(BaseDistance distance, Comparison comparison, BasePeriod base, LocalDate start,
			LocalDate end) {
		return switch (comparison.kind()) {
			case OF_PLAN -> distance.isOfPlan(base, start, end);
			// Those since the same period are one series.
			case AVERAGE_CHANGE -> false;
			default -> distance.isFrom(base, start, end);
		};
	}

	private static String kind(Comparison comparison, String base) {
		return base.isEmpty() ? comparison.kind().code() : comparison.kind().code() + " " + base;
	}

	private static String rest(@Nullable Comparison comparison, Valuation valuation, @Nullable Whole whole) {
		var parts = new ArrayList<String>();
		if (comparison != null && comparison.place() != null) {
			parts.add(Part.PLACE.of(comparison.place()));
		}
		var among = (comparison != null) ? comparison.among() : null;
		if (among != null && (among.place() != null || among.kind() != null)) {
			parts.add(Part.AMONG.of(((among.place() != null) ? among.place() : "") + "/"
					+ ((among.kind() != null) ? among.kind() : "")));
		}
		if (valuation.prices() != null) {
			parts.add(Part.PRICES
				.of(valuation.prices().code() + ((valuation.priceYear() != null) ? "-" + valuation.priceYear() : "")));
		}
		if (valuation.currency() != null) {
			parts.add(Part.CURRENCY.of(valuation.currency()));
		}
		if (valuation.likeForLike() != null) {
			parts.add(Part.LIKE_FOR_LIKE.of(valuation.likeForLike().toString()));
		}
		if (whole != null) {
			parts.add((whole.en() != null) ? Part.SHARE_OF_WORDS.of(whole.en())
					: Part.SHARE_OF.of(whole.indicator() + "/" + whole.place()));
		}
		return parts.stream().map((part) -> NEXT + part).collect(Collectors.joining());
	}

	/**
	 * Returns a code for it of letters, digits and the signs that codes of SDMX may have.
	 */
	public static String code(String compared) {
		var parts = compared.split(NEXT, -1);
		var first = parts[0];
		var space = first.indexOf(' ');
		var base = first.substring(space + 1);
		var comparison = first.isEmpty() ? NONE
				: (space < 0) ? first
						: first.substring(0, space) + "-"
								+ distance((distance) -> distance.code().equals(base)).map(BaseDistance::duration)
									.orElseGet(() -> label(base).replace('/', '_'));
		return Stream.concat(Stream.of(comparison), Arrays.stream(parts).skip(1).map(Compared::escaped))
			.collect(Collectors.joining(NEXT_OF_CODE));
	}

	private static String escaped(String part) {
		var said = part.split("=", 2);
		return said[0] + NAMED
				+ OTHER.matcher(said[1]).replaceAll((sign) -> "@%04x".formatted((int) sign.group().charAt(0)));
	}

	/**
	 * Returns what has a code.
	 * @throws RejectedValueException if it is no code of anything
	 */
	public static String ofCode(String code) {
		var parts = code.split(Pattern.quote(NEXT_OF_CODE), -1);
		var compared = comparison(parts[0])
				+ Arrays.stream(parts)
					.skip(1)
					.map((part) -> NEXT + ESCAPED.matcher(part.replaceFirst(NAMED, "="))
						.replaceAll((sign) -> Matcher
							.quoteReplacement(String.valueOf((char) Integer.parseInt(sign.group(1), 16)))))
					.collect(Collectors.joining());
		if (!code(compared).equals(code)) {
			throw reject();
		}
		return compared;
	}

	private static String comparison(String code) {
		if (code.equals(NONE)) {
			return "";
		}
		// The code of a kind may begin with that of another one.
		var kind = Stream.of(ComparisonKind.values())
			.map(ComparisonKind::code)
			.filter((it) -> code.equals(it) || code.startsWith(it + "-"))
			.max(Comparator.comparing(String::length))
			.orElseThrow(Compared::reject);
		if (code.equals(kind)) {
			return code;
		}
		var base = code.substring(kind.length() + 1);
		return kind + " " + distance((distance) -> distance.duration().equals(base)).map(BaseDistance::code)
			.orElseGet(() -> fixed(base));
	}

	/**
	 * Returns it in words; empty for levels at the usual prices.
	 * @param names the names of the places and indicators in it
	 */
	public static Text text(String compared, Names names) {
		var parts = compared.split(NEXT, -1);
		var texts = new ArrayList<Text>();
		if (!parts[0].isEmpty()) {
			texts.add(text(parts[0]));
		}
		var isOfContributions = parts[0].startsWith(ComparisonKind.CONTRIBUTION.code());
		Arrays.stream(parts).skip(1).forEach((part) -> texts.add(Part.text(part, names, isOfContributions)));
		return new Text(texts.stream().map(Text::en).collect(Collectors.joining("; ")),
				texts.stream().map(Text::zh).collect(Collectors.joining("；")));
	}

	/** Returns it in words, also for levels at the usual prices. */
	public static Text label(String compared, Names names) {
		return compared.isEmpty() ? NOT_COMPARED : text(compared, names);
	}

	private static Text text(String comparison) {
		var words = comparison.split(" ", 2);
		var kind = Term.find(ComparisonKind.values(), words[0]).orElseThrow();
		if (words.length == 1) {
			return kind.text();
		}
		var base = words[1];
		var on = distance((distance) -> distance.code().equals(base)).map((distance) -> distance.text(kind))
			.orElseGet(() -> new Text(label(base), label(base)));
		return new Text(kind.text().en() + ": " + on.en(), kind.text().zh() + "：" + on.zh());
	}

	/** Returns those that name no base, place or whole of their own. */
	public static List<String> usual() {
		return Stream
			.concat(Stream.of(""),
					Stream.of(ComparisonKind.values())
						.filter((kind) -> kind != ComparisonKind.AVERAGE_CHANGE)
						.flatMap((kind) -> Stream.of(BaseDistance.values())
							.filter((distance) -> distance != BaseDistance.YEAR_START || kind == ComparisonKind.CHANGE)
							.map((distance) -> kind.code() + " " + distance.code())))
			.toList();
	}

	private static Optional<BaseDistance> distance(Predicate<BaseDistance> test) {
		return Stream.of(BaseDistance.values()).filter(test).findFirst();
	}

	private static String label(String base) {
		var span = DateSpan.of(base);
		return PeriodLabel.of(span.first(), span.last());
	}

	private static String fixed(String label) {
		try {
			var span = DateSpan.of(label.replace('_', '/'));
			return span.first() + "/" + span.last();
		}
		catch (RejectedValueException ex) {
			throw reject();
		}
	}

	private static RejectedValueException reject() {
		return new RejectedValueException("""
				Unknown value. Comparisons of figures are "none" or written as change-P1Y, change-P1M and \
				times-more-1985.""");
	}

	/**
	 * What codes are called.
	 *
	 * @param places the names of places, by code
	 * @param indicators the names of indicators, by code
	 */
	public record Names(Map<String, Text> places, Map<String, Text> indicators) {

		Text place(String code) {
			return this.places.getOrDefault(code, new Text(code, code));
		}

		Text indicator(String code) {
			return this.indicators.getOrDefault(code, new Text(code, code));
		}

	}

	/** A part after the comparison. */
	private enum Part {

		PLACE("place", new Text("against %s", "与%s相比")), AMONG("among", new Text("among %s", "在%s中")),
		PRICES("prices", new Text("at %s", "按%s")), CURRENCY("currency", new Text("in %s", "按%s计")),
		LIKE_FOR_LIKE("like-for-like", new Text("%s", "%s")), SHARE_OF("share-of", new Text("share of %s", "占%s")),
		SHARE_OF_WORDS("share-of-words", new Text("share of %s", "占%s"));

		/** What stands for "share of" where a part of a change is told. */
		private static final Text CONTRIBUTES_TO = new Text("to the change of %s", "对%s变化");

		private final String name;

		private final Text text;

		Part(String name, Text text) {
			this.name = name;
			this.text = text;
		}

		String of(String value) {
			return this.name + "=" + value.replace("%", "%25").replace(NEXT, "%3B");
		}

		static Text text(String part, Names names, boolean isOfContributions) {
			var said = part.split("=", 2);
			var value = said[1].replace("%3B", NEXT).replace("%25", "%");
			var kind = Stream.of(values()).filter((it) -> it.name.equals(said[0])).findFirst().orElseThrow();
			var ends = value.split("/", 2);
			var shown = switch (kind) {
				case PLACE -> names.place(value);
				case AMONG -> new Text(
						ends[1] + (ends[0].isEmpty() || ends[1].isEmpty() ? "" : " of ") + name(ends[0], names).en(),
						name(ends[0], names).in(Language.ZH) + (ends[1].isEmpty() ? "" : "的" + ends[1]));
				case PRICES -> prices(value);
				case SHARE_OF -> Whole.name(names.indicator(ends[0]), names.place(ends[1]));
				case LIKE_FOR_LIKE ->
					value.equals("true") ? new Text("like for like", "同口径") : new Text("not like for like", "非同口径");
				default -> new Text(value, value);
			};
			var words = (isOfContributions && (kind == SHARE_OF || kind == SHARE_OF_WORDS)) ? CONTRIBUTES_TO
					: kind.text;
			return new Text(words.en().formatted(shown.en()), words.in(Language.ZH).formatted(shown.in(Language.ZH)));
		}

		private static Text name(String place, Names names) {
			return place.isEmpty() ? new Text("", "") : names.place(place);
		}

		private static Text prices(String value) {
			var prices = Stream.of(Prices.values())
				.filter((it) -> value.startsWith(it.code()))
				.findFirst()
				.orElseThrow();
			var year = value.substring(prices.code().length()).replace("-", "");
			return year.isEmpty() ? prices.text()
					: new Text(prices.text().en() + " of " + year, year + "年" + prices.text().zh());
		}

	}

}
