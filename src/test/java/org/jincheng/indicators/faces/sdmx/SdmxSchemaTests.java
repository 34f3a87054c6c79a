package org.jincheng.indicators.faces.sdmx;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.core.curation.Curator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every kind of message is valid, by the schemas of SDMX-ML 2.1, and for
 * structure-specific data by a schema that is made of the data structure, as SDMX has it.
 */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SdmxSchemaTests {

	private static final String REST = "/sdmx/rest/";

	/** In a library of others, which has those that it was made from. */
	private static final String SCHEMA = Objects
		.requireNonNull(SdmxSchemaTests.class.getResource("/schemaorg_apache_xmlbeans/src/SDMXMessage.xsd"))
		.toString();

	private static final String DATA = REST + "data/FIGURES/all";

	private static final Map<String, String> TYPES = Map.of("Decimal", "xs:decimal", "Integer", "xs:integer", "Boolean",
			"xs:boolean", "DateTime", "xs:dateTime", "String", "xs:string", "ObservationalTimePeriod",
			"common:ObservationalTimePeriodType");

	@Autowired
	private Api api;

	@Autowired
	private Curator curator;

	/** Of all messages: to read them takes a second. */
	private @Nullable Schema schema;

	@BeforeAll
	void record() throws IOException, SAXException {
		RecordedFigures.record(this.curator);
		var sources = new ArrayList<Source>(List.of(new StreamSource(SCHEMA)));
		for (var flow : Flow.values()) {
			sources
				.add(new StreamSource(new StringReader(structure(flow)), SCHEMA.replace("SDMXMessage", flow.name())));
		}
		this.schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
			.newSchema(sources.toArray(Source[]::new));
	}

	@TestFactory
	Stream<DynamicTest> everyKindOfStructureIsValid() {
		return Stream
			.of("dataflow", "datastructure", "codelist", "conceptscheme", "agencyscheme", "structure",
					"dataflow?references=all", "datastructure?references=children", "datastructure?references=all",
					"structure/all/all/all", "dataflow/JINCHENG/FIGURES/2.0?references=all")
			.map((path) -> test(REST + path, "application/xml"));
	}

	@TestFactory
	Stream<DynamicTest> everyKindOfDataIsValid() {
		var tests = Stream.<DynamicTest>builder();
		for (var flow : Flow.values()) {
			var data = REST + "data/JINCHENG," + flow.artefact().id() + "," + flow.artefact().version() + "/all?";
			Stream.of("", "detail=full", "detail=dataonly", "detail=serieskeysonly", "detail=nodata")
				.forEach((query) -> tests.add(test(data + query, StructureSpecificDataFormat.TYPE)));
		}
		return tests.build();
	}

	/** So that the schema of the structure is known to look at figures. */
	@Test
	void schemaOfTheStructureRefusesOtherCodes() {
		var text = this.api.get(DATA, "Accept", StructureSpecificDataFormat.TYPE).text();
		for (var wrong : List.of(text.replace("RELATION=\"eq\"", "RELATION=\"same\""),
				text.replace("REF_AREA=\"140500\"", "REF_AREA=\"1405\""),
				text.replace("BREAKDOWN=\"private\"", "BREAKDOWN=\"private-asean\""),
				text.replace(" STATUS=\"actual\"", ""))) {
			assertThatExceptionOfType(SAXException.class).isThrownBy(() -> validate(wrong));
		}
	}

	private DynamicTest test(String path, String accept) {
		return DynamicTest.dynamicTest(accept + " " + path, () -> {
			var answer = this.api.get(path, "Accept", accept);
			assertThat(answer.status()).as(answer.text()).isEqualTo(200);
			validate(answer.text());
		});
	}

	private void validate(String message) throws SAXException, IOException {
		Objects.requireNonNull(this.schema).newValidator().validate(new StreamSource(new StringReader(message)));
	}

	/** The schema that SDMX makes of a data structure. */
	private String structure(Flow flow) {
		var version = flow.structure().version();
		var structure = Xml.parse(this.api
			.get(REST + "datastructure/JINCHENG/%s/%s?references=children".formatted(flow.structure().id(), version))
			.text());
		var dimensions = Xml.all(structure, "Dimension")
			.filter((it) -> it.hasAttribute("position"))
			.map((it) -> attribute(it, "required"))
			.collect(Collectors.joining());
		var attributes = Xml.all(structure, "Attribute").toList();
		var ofSeries = attributes.stream()
			.filter((it) -> it.getAttribute("id").equals("DECIMALS"))
			.map((it) -> attribute(it, "optional"))
			.collect(Collectors.joining());
		var ofFigures = attributes.stream()
			.filter((it) -> !it.getAttribute("id").equals("DECIMALS"))
			.map((it) -> attribute(it, "optional"))
			.collect(Collectors.joining());
		var lists = Xml.all(structure, "Codelist")
			.map((list) -> """
					<xs:simpleType name="%s"><xs:restriction base="xs:string">%s</xs:restriction></xs:simpleType>
					""".formatted(list.getAttribute("id"),
					Xml.attributes(list, "Code", "id")
						.stream()
						.map((code) -> "<xs:enumeration value=\"" + code + "\"/>")
						.collect(Collectors.joining())))
			.collect(Collectors.joining());
		var namespace = "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=JINCHENG:%s(%s)"
			.formatted(flow.structure().id(), version) + ":ObsLevelDim:TIME_PERIOD";
		return """
				<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="%1$s" targetNamespace="%1$s"
				  xmlns:base="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific"
				  xmlns:common="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common" \
				elementFormDefault="qualified">
				<xs:import namespace="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific" \
				schemaLocation="SDMXDataStructureSpecific.xsd"/>
				<xs:import namespace="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common" \
				schemaLocation="SDMXCommon.xsd"/>
				<xs:complexType name="DataSetType"><xs:complexContent><xs:restriction \
				base="base:DataSetType"><xs:sequence>
				  <xs:element ref="common:Annotations" minOccurs="0"/>
				  <xs:element name="DataProvider" type="common:DataProviderReferenceType" form="unqualified" \
				minOccurs="0"/>
				  <xs:choice minOccurs="0"><xs:element name="Series" type="SeriesType" form="unqualified" \
				maxOccurs="unbounded"/></xs:choice>
				</xs:sequence></xs:restriction></xs:complexContent></xs:complexType>
				<xs:complexType name="SeriesType"><xs:complexContent><xs:restriction \
				base="base:SeriesType"><xs:sequence>
				  <xs:element ref="common:Annotations" minOccurs="0"/>
				  <xs:element name="Obs" type="ObsType" form="unqualified" minOccurs="0" maxOccurs="unbounded"/>
				</xs:sequence>%2$s%3$s<xs:attribute name="TIME_PERIOD" \
				use="prohibited"/></xs:restriction></xs:complexContent></xs:complexType>
				<xs:complexType name="ObsType"><xs:complexContent><xs:restriction base="base:ObsType"><xs:sequence>
				  <xs:element ref="common:Annotations" minOccurs="0"/></xs:sequence>
				  <xs:attribute name="type" use="prohibited"/><xs:attribute name="OBS_VALUE" type="xs:decimal"/>
				  <xs:attribute name="TIME_PERIOD" type="common:ObservationalTimePeriodType" use="required"/>%4$s
				</xs:restriction></xs:complexContent></xs:complexType>
				%5$s
				</xs:schema>""".formatted(namespace, dimensions, ofSeries, ofFigures, lists);
	}

	private static String attribute(Element component, String use) {
		var list = Xml.all(component, "Enumeration")
			.map((enumeration) -> Xml.first(enumeration, "Ref").getAttribute("id"))
			.findFirst();
		var type = list.orElseGet(() -> TYPES.getOrDefault(Xml.first(component, "TextFormat").getAttribute("textType"),
				"no type of XML"));
		return "<xs:attribute name=\"%s\" type=\"%s\" use=\"%s\"/>".formatted(component.getAttribute("id"), type, use);
	}

}
