package org.jincheng.indicators.faces.sdmx;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jincheng.indicators.core.language.Text;

/** An artefact that there is, whose codes grow with the data. */
enum Artefact {

	AGENCIES(ArtefactKind.AGENCY_SCHEME, "SDMX", "AGENCIES", Artefact.FIRST, new Text("Agencies", "机构")),

	FLOW(ArtefactKind.DATAFLOW, "FIGURES", new Text("Jincheng Indicators: figures that sources state", "晋城指标：来源所述数据")),

	SERIES_FLOW(ArtefactKind.DATAFLOW, "SERIES",
			new Text("Jincheng Indicators: series of one figure a period", "晋城指标：每期一个数据的序列")),

	ACCUMULATIONS("CL_ACCUMULATION", new Text("What figures run on over", "累计方式")),

	AREAS("CL_AREA", new Text("Places and groups of places", "地区和地区组")),

	BASES("CL_BASIS", new Text("Whether a source states the period", "时期依据")),

	BREAKDOWNS("CL_BREAKDOWN", new Text("Parts that measures are broken down into", "指标的分组")),

	COMPARISONS("CL_COMPARISON", new Text("What figures are compared with", "比较")),

	FREQUENCIES("CL_FREQ", new Text("Frequencies", "频率")),

	INDICATORS("CL_INDICATOR", new Text("Indicators", "指标")),

	OBSERVATION_STATUSES("CL_OBS_STATUS", new Text("Whether a series breaks", "序列是否中断")),

	PLANS("CL_PLAN", new Text("Outcomes, forecasts and targets", "实际、预计与目标")),

	PRICES("CL_PRICES", new Text("Prices that money is measured at", "价格")),

	RELATIONS("CL_RELATION", new Text("Relations to the truth", "数值与实际的关系")),

	SOURCES("CL_SOURCE", new Text("Sources", "来源")),

	STATUSES("CL_STATUS", new Text("Statuses of figures", "数据状态")),

	UNITS("CL_UNIT", new Text("Units of measure", "计量单位")),

	CONCEPTS(ArtefactKind.CONCEPT_SCHEME, "CONCEPTS", new Text("Concepts of figures", "数据概念")),

	STRUCTURE(ArtefactKind.DATA_STRUCTURE, "FIGURES", new Text("Figures", "数据")),

	SERIES_STRUCTURE(ArtefactKind.DATA_STRUCTURE, "SERIES", new Text("Series", "序列"));

	/** The agency that maintains what is not of SDMX itself. */
	static final String AGENCY = "JINCHENG";

	/** The wildcard for the newest version. */
	static final String LATEST = "latest";

	/** The version of lists, which only grow. */
	private static final String FIRST = "1.0";

	/** The version of the dataflows, with their structures and concepts. */
	private static final String SECOND = "2.0";

	private final ArtefactKind kind;

	private final String agency;

	private final String id;

	private final String version;

	private final Text name;

	Artefact(String codelist, Text name) {
		this(ArtefactKind.CODELIST, Artefact.AGENCY, codelist, Artefact.FIRST, name);
	}

	Artefact(ArtefactKind kind, String id, Text name) {
		this(kind, Artefact.AGENCY, id, Artefact.SECOND, name);
	}

	Artefact(ArtefactKind kind, String agency, String id, String version, Text name) {
		this.kind = kind;
		this.agency = agency;
		this.id = id;
		this.version = version;
		this.name = name;
	}

	ArtefactKind kind() {
		return this.kind;
	}

	String agency() {
		return this.agency;
	}

	String id() {
		return this.id;
	}

	Text text() {
		return this.name;
	}

	String version() {
		return this.version;
	}

	/** Whether {@code latest} or the number of a version is its version. */
	boolean isVersion(String asked) {
		return asked.equals(LATEST) || asked.equals(this.version);
	}

	/** Returns agency, id and version as URNs and tables have them. */
	String reference() {
		return "%s:%s(%s)".formatted(this.agency, this.id, this.version);
	}

	String urn() {
		return "urn:sdmx:org.sdmx.infomodel.%s.%s=%s".formatted(this.kind.modelPackage(), this.kind.element(),
				reference());
	}

	/** Returns what it refers to. */
	Set<Artefact> children() {
		return switch (this.kind) {
			case DATAFLOW -> EnumSet.of(Flow.of(this).structure());
			case DATA_STRUCTURE -> {
				var flow = Flow.of(this);
				var lists = flow.codelists();
				yield select((other) -> lists.contains(other) || other == CONCEPTS);
			}
			default -> EnumSet.noneOf(Artefact.class);
		};
	}

	/** Returns those that a test selects, in the order of messages. */
	static Set<Artefact> select(Predicate<Artefact> test) {
		return Arrays.stream(values())
			.filter(test)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Artefact.class)));
	}

}
