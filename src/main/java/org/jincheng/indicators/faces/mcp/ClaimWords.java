package org.jincheng.indicators.faces.mcp;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the words of a claim say beside its figure, and a reading of figures passes over.
 */
final class ClaimWords {

	/** Qualifiers that begin with a denial. */
	private static final Pattern QUALIFIERS = Pattern
		.compile("(?i)\\b(no|not) (more|less|fewer) than\\b|不到|不足|不低于|不少于|不超过|不大于");

	/** A claim with one of these denies, asks, supposes, or speaks of each of several. */
	private static final Pattern DOUBTFUL = Pattern.compile(
			"(?i)\\b(not|no|never|nobody|none|neither|nor|without|cannot|false|falsely|myth|wrong|wrongly|den(y|ies|ied)"
					+ "|fail(s|ed)?|far from|if|whether|unless|may|might|could|would|should|hopes?|used to|once was"
					+ "|reported(ly)?|alleged(ly)?|rumou?r(s|ed)?|each|every|apiece|respectively)\\b|n['\u2019]t\\b|[?？]"
					+ "|未|没|不|非是|并非|否认|谣|虚假|若|如果|可能|也许|吗|各|每|分别|曾|希望");

	private static final Pattern PLANNED = Pattern.compile(
			"(?i)\\b(plan(s|ned|ning)?|will|targets?|targeted|aim(s|ed)?|goal|expect(s|ed)?|forecasts?|intends?|is set to"
					+ "|propose[sd]?)\\b|计划|将|预计|预期|目标|力争|拟|规划|有望");

	/**
	 * What is left of words that make a number one of other places or times, or a mean.
	 */
	private static final Pattern ALTERING = Pattern
		.compile("outsid|beyond|befor|aft|since?|until|till|per|averag|mean|median|quart|month|week|daily|day|dai|year"
				+ "|annu|decad|half|doubl|twice|first|second|third|one|two|three|four|five|six|seven|eight|nine|ten"
				+ "|exclud|except|from|more|less|few|most|least|last|next|past|com|previou|against|zero|\\w*[0-9]\\w*"
				+ "|[均季半两前后外除每月旬周日初末底上下零一二三四五六七八九十百倍少多从由增减年近]");

	private ClaimWords() {
	}

	/** Returns whether words do more than say that something is so. */
	static boolean areDoubtful(String words) {
		return DOUBTFUL.matcher(QUALIFIERS.matcher(words).replaceAll(" ")).find();
	}

	/** Returns whether words say that something is planned or expected. */
	static boolean tellAPlan(String words) {
		return PLANNED.matcher(words).find();
	}

	/**
	 * Returns those of some words that matter whatever indicator a claim is about: they
	 * are names in its text, which may be those of places that nobody here knows, or they
	 * alter what the number is of.
	 */
	static List<String> altering(List<String> words, String text) {
		return words.stream().filter((word) -> ALTERING.matcher(word).matches() || isName(word, text)).toList();
	}

	private static boolean isName(String word, String text) {
		return Pattern
			.compile("(?<!^)\\b" + initial(word) + Pattern.quote(word.substring(1)) + "|^" + initial(word)
					+ Pattern.quote(word.substring(1)) + "\\w*['\u2019]s")
			.matcher(text)
			.find();
	}

	private static String initial(String word) {
		return Pattern.quote(word.substring(0, 1).toUpperCase(Locale.ROOT));
	}

}
