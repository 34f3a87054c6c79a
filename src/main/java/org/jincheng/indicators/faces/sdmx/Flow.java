package org.jincheng.indicators.faces.sdmx;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jincheng.indicators.core.problem.NotFoundException;

/** A dataflow, with what its data have. */
enum Flow {

	/** Each figure that a source states. */
	FIGURES(Artefact.FLOW, Artefact.STRUCTURE, SeriesDimension.PLAN),

	/** One figure of each series and period, whoever states it. */
	SERIES(Artefact.SERIES_FLOW, Artefact.SERIES_STRUCTURE, SeriesDimension.STATUS, SeriesDimension.SOURCE);

	private final Artefact artefact;

	private final Artefact structure;

	private final List<SeriesDimension> dimensions;

	private final List<DataComponent> key;

	private final List<FigureAttribute> attributes;

	private final List<FigureAttribute> attributesOfFigures;

	/** What is no dimension of it may be an attribute. */
	Flow(Artefact artefact, Artefact structure, SeriesDimension... others) {
		this.artefact = artefact;
		this.structure = structure;
		this.dimensions = Arrays.stream(SeriesDimension.values())
			.filter((dimension) -> !List.of(others).contains(dimension))
			.toList();
		this.key = Stream.<DataComponent>concat(this.dimensions.stream(), Stream.of(ObservationComponent.TIME_PERIOD))
			.toList();
		var names = this.dimensions.stream().map(SeriesDimension::name).toList();
		this.attributes = Arrays.stream(FigureAttribute.values())
			.filter((attribute) -> !names.contains(attribute.name()))
			.toList();
		this.attributesOfFigures = this.attributes.stream()
			.filter((attribute) -> attribute != FigureAttribute.DECIMALS)
			.toList();
	}

	/**
	 * Finds what a reference is to: an id, or agency, id and version separated by commas.
	 * @throws NotFoundException if there is no such dataflow
	 */
	static Flow of(String reference) {
		return Arrays.stream(values())
			.filter((flow) -> StructureService.isReference(reference, flow.artefact))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("dataflow", reference, Arrays.stream(values())
				.map((flow) -> flow.artefact)
				.flatMap(
						(known) -> Stream.of(known.id(), String.join(",", known.agency(), known.id(), known.version())))
				.toList()));
	}

	/** The flow that an artefact is, or is the structure of. */
	static Flow of(Artefact artefact) {
		return Arrays.stream(values())
			.filter((flow) -> flow.artefact == artefact || flow.structure == artefact)
			.findFirst()
			.orElseThrow();
	}

	/** Whether it has one figure of each series and period. */
	boolean onePerPeriod() {
		return this.dimensions.contains(SeriesDimension.PLAN);
	}

	Artefact artefact() {
		return this.artefact;
	}

	Artefact structure() {
		return this.structure;
	}

	/** The dimensions of series, in the order of keys. */
	List<SeriesDimension> dimensions() {
		return this.dimensions;
	}

	/** What a figure is known by: the dimensions and the period. */
	List<DataComponent> key() {
		return this.key;
	}

	/** How keys are written. */
	String form() {
		return this.dimensions.stream().map(SeriesDimension::name).collect(Collectors.joining("."));
	}

	List<FigureAttribute> attributes() {
		return this.attributes;
	}

	/** The attributes of single figures. */
	List<FigureAttribute> attributesOfFigures() {
		return this.attributesOfFigures;
	}

	/** The lists that codes of its data are of. */
	Set<Artefact> codelists() {
		return Stream.concat(this.key.stream(), this.attributes.stream())
			.map((component) -> component.concept().codelist())
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

}
