package org.jincheng.indicators.faces.sdmx;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.representation.MomentText;
import org.jincheng.indicators.figures.observation.MissingReason;
import org.jincheng.indicators.figures.observation.Observation;
import org.jspecify.annotations.Nullable;

/** An attribute of figures; only the number of decimals is of their series. */
enum FigureAttribute implements DataComponent {

	DECIMALS(new Text("Usual number of decimals", "通常小数位数"), "Integer"),

	RELATION(new Text("Relation of the value to the truth", "数值与实际的关系"), Artefact.RELATIONS),

	UPPER(new Text("Upper end of what is between the value and it", "区间上限"), "Decimal"),

	PRINTED(new Text("The figure as its source prints it", "原文数字"), "String"),

	COUNTED(new Text("What is counted", "所计对象"), "String"),

	JOINT(new Text("Whether it covers several parks or places together", "是否为合计数"), "Boolean"),

	BASIS(new Text("Whether the source states the period", "时期依据"), Artefact.BASES),

	BASE_PERIOD(new Text("Period that the value is compared with", "基期"), "ObservationalTimePeriod"),

	BASE_AREA(new Text("Place that the value is compared with", "对比地区"), Artefact.AREAS),

	AMONG_AREA(new Text("Place whose parts are ranked", "排位所在地区"), Artefact.AREAS),

	AMONG_KIND(new Text("What is ranked", "参与排位的对象"), "String"),

	AMONG_COUNT(new Text("How many are ranked", "参与排位的对象数"), "Integer"),

	PRICES(new Text("Prices that money is measured at", "价格"), Artefact.PRICES),

	PRICE_YEAR(new Text("Year of constant prices", "可比价年份"), "Integer"),

	CURRENCY(new Text("Currency in which a change was measured", "变化的计价货币"), Artefact.UNITS),

	LIKE_FOR_LIKE(new Text("Whether a change is like for like", "是否同口径"), "Boolean"),

	SHARE_OF_INDICATOR(new Text("Indicator that the value is a share of", "占比基数指标"), Artefact.INDICATORS),

	SHARE_OF_BREAKDOWN(new Text("Part of the indicator that the value is a share of", "占比基数指标的分组"),
			Artefact.BREAKDOWNS),

	SHARE_OF_AREA(new Text("Place that the value is a share of", "占比基数地区"), Artefact.AREAS),

	SHARE_OF_EN(new Text("What the value is a share of, in English", "占比基数（英文）"), "String"),

	SHARE_OF_ZH(new Text("What the value is a share of, in Chinese", "占比基数（中文）"), "String"),

	STATUS(new Text("Status", "状态"), Artefact.STATUSES),

	SOURCE(new Text("Source", "来源"), Artefact.SOURCES),

	OBS_STATUS(new Text("Whether the series breaks before it", "此前序列是否中断"), Artefact.OBSERVATION_STATUSES),

	PARAGRAPH(new Text("Paragraph of the source", "段落"), "Integer"),

	SENTENCE(new Text("Sentence of the paragraph", "句子"), "Integer"),

	CELL(new Text("Cell of a table: table, row and column", "表格单元（表、行、列）"), "String"),

	COPY_OF(new Text("Original that the source is a copy or translation of", "转载或翻译的原文"), Artefact.SOURCES),

	REPLACED_BY(new Text("Source by which the publisher changed it", "更正来源"), Artefact.SOURCES),

	RETRACTED_BY(new Text("Source by which the publisher took it back", "撤回来源"), Artefact.SOURCES),

	NOTE_EN(new Text("Note in English", "英文说明"), "String"),

	NOTE_ZH(new Text("Note in Chinese", "中文说明"), "String"),

	OBS_ID(new Text("Id of the figure in the API", "数据编号"), "String"),

	RECORDED_AT(new Text("When it was recorded", "录入时间"), "DateTime"),

	CONTESTED(new Text("Whether sources disagree on the figure", "来源是否不一致"), "Boolean"),

	ALSO_STATED(new Text("How many other figures are stated for its series and period", "同一时期的其他数据个数"), "Integer");

	private static final Set<FigureAttribute> ALWAYS = EnumSet.of(DECIMALS, PRINTED, JOINT, BASIS, PARAGRAPH, SENTENCE,
			OBS_ID, RECORDED_AT, STATUS, SOURCE, OBS_STATUS);

	/** That of figures before which their series does not break, as SDMX has it. */
	static final String NORMAL = "A";

	/** That of figures before which it does. */
	static final String BREAK = "B";

	private static final Map<String, Function<Observation, @Nullable Object>> COLUMNS = Observation.TABLE.values();

	private final Concept concept;

	/** The column of the table of observations that has its values. */
	private final String column = switch (name()) {
		case "BASIS" -> "period_basis";
		case "OBS_ID" -> "id";
		default -> name().toLowerCase(Locale.ROOT).replace("area", "place");
	};

	FigureAttribute(Text text, Artefact codelist) {
		this.concept = new Concept(text, null, codelist, null);
	}

	FigureAttribute(Text text, String textType) {
		this.concept = new Concept(text, null, null, textType);
	}

	@Override
	public Concept concept() {
		return this.concept;
	}

	/** Returns whether each figure has a value of it. */
	boolean isMandatory() {
		return ALWAYS.contains(this);
	}

	@Override
	public @Nullable String of(SeriesRow row) {
		var figure = row.figure();
		if (this == DECIMALS) {
			return (row.decimals() != null) ? row.decimals().toString() : null;
		}
		return (figure == null) ? null : switch (this) {
			case OBS_STATUS -> (figure.missing() != null) ? missing(figure.missing())
					: (figure.coherence().seriesBreak() != null) ? BREAK : NORMAL;
			case SHARE_OF_INDICATOR, SHARE_OF_BREAKDOWN -> {
				var share = figure.terms().shareOf();
				var whole = (share != null) ? share.whole().indicator() : null;
				var part = (whole != null) ? row.breakdowns().of(whole) : null;
				yield (part == null) ? null : (this == SHARE_OF_INDICATOR) ? part.measure() : part.code();
			}
			case BASE_PERIOD -> {
				var base = (figure.comparison() != null) ? figure.comparison().basePeriod() : null;
				yield (base != null) ? TimePeriods.of(base.start(), base.end()) : null;
			}
			default -> switch (Objects.requireNonNull(COLUMNS.get(this.column)).apply(figure)) {
				case null -> null;
				case BigDecimal number -> number.toPlainString();
				case Instant moment -> MomentText.of(moment);
				case Object other -> other.toString();
			};
		};
	}

	/** Returns the status of figures without a value. */
	static String missing(MissingReason reason) {
		return switch (reason) {
			case NOT_AVAILABLE -> "O";
			case NOT_APPLICABLE -> "M";
			case SUPPRESSED -> "Q";
			case NEGLIGIBLE -> "N";
		};
	}

}
