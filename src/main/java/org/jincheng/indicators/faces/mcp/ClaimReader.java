package org.jincheng.indicators.faces.mcp;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.core.request.DateBound;
import org.jincheng.indicators.core.request.DateSpan;
import org.jincheng.indicators.figures.observation.FigureStatus;
import org.jincheng.indicators.figures.observation.PeriodBasis;
import org.jincheng.indicators.figures.observation.Relation;
import org.jincheng.indicators.reading.Kind;
import org.jincheng.indicators.reading.ReadText;
import org.jincheng.indicators.reading.Reading.ReadNumeral;
import org.jincheng.indicators.reading.ReadingRequest;
import org.jincheng.indicators.reading.ReadingService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads claims in words. What it does not understand whole is in doubt: a word that it
 * passed over could make a claim another one.
 */
@Component
class ClaimReader {

	/**
	 * How well an indicator must fit the words of a claim: one about something that the
	 * catalogue does not have is like one about the nearest that it has.
	 */
	private static final BigDecimal SURE = new BigDecimal("0.6");

	private static final Text NO_INDICATOR = new Text(
			"No indicator of the catalogue fits the words well enough. If one is meant, name it with \"indicator\".",
			"目录中没有与之充分相符的指标。若确有所指，请用 indicator 指明。");

	private static final Text BEYOND = new Text(
			"The words say more than was understood, which may make it another thing: %s. If the indicator is meant, name it with \"indicator\"; else it is not known.",
			"文中还有未能理解、可能使其另有所指的内容：%s。若确指该指标，请用 indicator 指明；否则未知。");

	private static final Text LESS = new Text(
			"The words do not say all that the nearest indicator does: %s. If it is meant, name it with \"indicator\"; else it is not known.",
			"文中没有说出最近指标的全部内容：%s。若确指该指标，请用 indicator 指明；否则未知。");

	private static final Text DOUBTFUL = new Text(
			"The words deny, ask or suppose something, or speak of each of several: say one thing that is so.",
			"文中有否定、疑问、假设，或分别陈述多项；请只作一项肯定陈述。");

	private static final Text NO_PLACE = new Text(
			"The words name no place that is known here, and whose figure it is must be said.",
			"文中没有提到此处所知的地区，而数字属于哪里必须说明。");

	private static final Text NO_VALUE = new Text("The number has no exact decimal.", "该数没有确切的小数表示。");

	private static final Text MANY_PLACES = new Text("The words name several places: say it of one.",
			"文中提到多个地区；请只说其一。");

	private final ReadingService readings;

	ClaimReader(ReadingService readings) {
		this.readings = readings;
	}

	/**
	 * Reads the figures of a claim.
	 * @param published when it was published, for "last year" and the like
	 * @param indicator the code of the indicator that it is about; found where it is null
	 */
	List<SaidClaim> read(String words, @Nullable DateBound published, @Nullable String indicator,
			ClientAddress client) {
		var text = words.strip().replaceAll("\\s+", " ");
		var read = this.readings.read(new ReadingRequest(text, null, published, null, null, null, null), client);
		var places = read.placesNamed();
		return read.reading()
			.numerals()
			.stream()
			.filter((numeral) -> numeral.kind() == Kind.FIGURE)
			.map((numeral) -> said(read, numeral, indicator, places))
			.toList();
	}

	private SaidClaim said(ReadText read, ReadNumeral numeral, @Nullable String named, List<String> places) {
		var candidates = numeral.candidates();
		var best = candidates.isEmpty() ? null : candidates.getFirst();
		var indicator = (named != null) ? named
				: (best != null && best.score().compareTo(SURE) >= 0) ? best.recorded() : null;
		var printed = numeral.phrase().printed();
		if (numeral.value() == null || numeral.unit() == null) {
			return SaidClaim.doubted(printed, NO_VALUE, candidates);
		}
		if (ClaimWords.areDoubtful(read.text())) {
			return SaidClaim.doubted(printed, DOUBTFUL, candidates);
		}
		if (places.isEmpty()) {
			return SaidClaim.doubted(printed, NO_PLACE, candidates);
		}
		if (places.size() != 1 && !Set.copyOf(places).equals(Set.copyOf(numeral.places()))) {
			return SaidClaim.doubted(printed, MANY_PLACES, candidates);
		}
		if (indicator == null) {
			return SaidClaim.doubted(printed, NO_INDICATOR, candidates);
		}
		var beyond = read.beyond(numeral, indicator);
		var unexplained = (named != null) ? ClaimWords.altering(beyond, read.text()) : beyond;
		if (!unexplained.isEmpty()) {
			return SaidClaim.doubted(printed, with(BEYOND, unexplained), candidates);
		}
		var lacking = (named != null) ? List.<String>of() : read.lacking(indicator);
		if (!lacking.isEmpty()) {
			return SaidClaim.doubted(printed, with(LESS, lacking), candidates);
		}
		var period = numeral.period();
		var status = Objects.requireNonNullElse(numeral.status(), FigureStatus.ACTUAL);
		return new SaidClaim(printed, new ClaimedFigure(indicator,
				new Amount(numeral.value(), numeral.upper(),
						Objects.requireNonNullElse(numeral.relation(), Relation.EQUAL)),
				numeral.unit(),
				(status == FigureStatus.ACTUAL && ClaimWords.tellAPlan(read.text())) ? FigureStatus.TARGET : status,
				(period != null && period.basis() == PeriodBasis.STATED)
						? new DateSpan(period.start(), period.end(), period.label()) : null,
				places, numeral.comparison()), null, candidates);
	}

	private static Text with(Text text, List<String> words) {
		var listed = String.join(", ", words);
		return new Text(text.en().formatted(listed), text.in(Language.ZH).formatted(listed));
	}

}
