package org.jincheng.indicators.faces.sdmx;

import java.io.OutputStream;
import java.util.EnumMap;
import java.util.stream.Collectors;

import org.jincheng.indicators.core.representation.ResponseContext;
import org.jincheng.indicators.core.representation.Tabular;
import org.jincheng.indicators.core.request.DatasetRoots;
import org.jincheng.indicators.faces.sdmx.StructureMessage.Part;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Structures as SDMX-ML 2.1, with names in each language. */
@Component
@Order(11)
class StructureFormat extends SdmxFormat {

	static final String TYPE = "application/vnd.sdmx.structure+xml;version=2.1";

	private static final String STRUCTURE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure";

	StructureFormat() {
		super("structure", TYPE, StructureMessage.class);
	}

	@Override
	protected boolean isServedAt(String path) {
		return path.startsWith(DatasetRoots.SDMX) && !isOfData(path);
	}

	@Override
	protected <T> void write(Tabular<T> collection, ResponseContext context, OutputStream out) {
		var xml = new SdmxXml(out);
		xml.startMessage("Structure", "xmlns:structure", STRUCTURE);
		xml.startHeader(context);
		xml.end();
		xml.start("message:Structures");
		write((StructureMessage) collection, xml);
		xml.endDocument();
	}

	private static void write(StructureMessage message, SdmxXml xml) {
		message.parts()
			.stream()
			.collect(Collectors.groupingBy((part) -> part.artefact().kind(), () -> new EnumMap<>(ArtefactKind.class),
					Collectors.toList()))
			.forEach((kind, parts) -> {
				xml.start("structure:" + kind.section());
				parts.forEach((part) -> write(part, xml));
				xml.end();
			});
	}

	private static void write(Part part, SdmxXml xml) {
		var artefact = part.artefact();
		xml.start("structure:" + artefact.kind().element(), "id", artefact.id(), "urn", artefact.urn(), "agencyID",
				artefact.agency(), "version", artefact.version(), "isFinal", "false");
		xml.texts("common:Name", artefact.text());
		switch (artefact.kind()) {
			case DATAFLOW -> xml.reference("structure:Structure", Flow.of(artefact).structure());
			case DATA_STRUCTURE -> components(Flow.of(artefact), xml);
			default -> part.items().forEach((item) -> item(artefact.kind(), item, xml));
		}
		xml.end();
	}

	private static void item(ArtefactKind kind, Item item, SdmxXml xml) {
		xml.start("structure:" + kind.item(), "id", item.id());
		xml.texts("common:Name", item.name());
		if (item.description() != null) {
			xml.texts("common:Description", item.description());
		}
		xml.end();
	}

	private static void components(Flow flow, SdmxXml xml) {
		xml.start("structure:DataStructureComponents");
		xml.start("structure:DimensionList", "id", "DimensionDescriptor");
		for (int i = 0; i < flow.key().size(); i++) {
			start((i < flow.dimensions().size()) ? "Dimension" : "TimeDimension", flow.key().get(i), xml, "position",
					String.valueOf(i + 1));
			xml.end();
		}
		xml.end();
		xml.start("structure:AttributeList", "id", "AttributeDescriptor");
		flow.attributes().forEach((attribute) -> attribute(attribute, xml));
		xml.end();
		xml.start("structure:MeasureList", "id", "MeasureDescriptor");
		start("PrimaryMeasure", ObservationComponent.OBS_VALUE, xml, "assignmentStatus", null);
		xml.end();
		xml.end();
		xml.end();
	}

	private static void attribute(FigureAttribute attribute, SdmxXml xml) {
		start("Attribute", attribute, xml, "assignmentStatus", attribute.isMandatory() ? "Mandatory" : "Conditional");
		xml.start("structure:AttributeRelationship");
		var isOfIndicator = attribute == FigureAttribute.DECIMALS;
		xml.start(isOfIndicator ? "structure:Dimension" : "structure:PrimaryMeasure");
		xml.empty("Ref", "id", (isOfIndicator ? SeriesDimension.INDICATOR : ObservationComponent.OBS_VALUE).name());
		xml.end();
		xml.end();
		xml.end();
	}

	/** Starts a component, with its concept and the form of its values. */
	private static void start(String element, DataComponent component, SdmxXml xml, String attribute,
			@Nullable String value) {
		xml.start("structure:" + element, "id", component.name(), attribute, value);
		var scheme = Artefact.CONCEPTS;
		xml.start("structure:ConceptIdentity");
		xml.empty("Ref", "id", component.name(), "maintainableParentID", scheme.id(), "maintainableParentVersion",
				scheme.version(), "agencyID", scheme.agency(), "package", "conceptscheme", "class", "Concept");
		xml.end();
		xml.start("structure:LocalRepresentation");
		if (component.concept().codelist() != null) {
			xml.reference("structure:Enumeration", component.concept().codelist());
		}
		else {
			xml.empty("structure:TextFormat", "textType", component.concept().textType());
		}
		xml.end();
	}

}
