package org.jincheng.indicators.faces.sdmx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamWriter;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.representation.MomentText;
import org.jincheng.indicators.core.representation.ResponseContext;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.ThrowingConsumer;
import org.springframework.util.function.ThrowingSupplier;

/**
 * Writes the XML of a message. What XML cannot have in a text is replaced. Its exceptions
 * are unchecked, since rows are written one by one as they are handed over.
 */
final class SdmxXml {

	private static final int BUFFER = 1 << 16;

	private static final XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();

	private final XMLStreamWriter xml;

	/** Starts a document. */
	SdmxXml(OutputStream out) {
		var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
		ThrowingSupplier<XMLStreamWriter> creation = () -> factory.createXMLStreamWriter(writer);
		this.xml = creation.get(SdmxXml::failure);
		run((xml) -> xml.writeStartDocument("UTF-8", "1.0"));
	}

	/**
	 * Starts an element.
	 * @param name its name, with the prefix if it has one
	 * @param attributes name, value, name, value; those whose value is null are left out
	 */
	void start(String name, @Nullable String... attributes) {
		run((xml) -> xml.writeStartElement(name));
		attributes(attributes);
	}

	/** Writes an element without content. */
	void empty(String name, @Nullable String... attributes) {
		run((xml) -> xml.writeEmptyElement(name));
		attributes(attributes);
	}

	/** Adds attributes to the element that was started. */
	void attributes(@Nullable String... attributes) {
		for (int i = 0; i < attributes.length; i += 2) {
			attribute(Objects.requireNonNull(attributes[i]), attributes[i + 1]);
		}
	}

	/** Adds an attribute to the element that was started, unless its value is null. */
	void attribute(String name, @Nullable String value) {
		if (value != null) {
			run((xml) -> xml.writeAttribute(name, legal(value, true)));
		}
	}

	/** Writes an element with a text. */
	void text(String name, String text, @Nullable String... attributes) {
		start(name, attributes);
		run((xml) -> xml.writeCharacters(legal(text, false)));
		end();
	}

	/** Ends the element that was started last. */
	void end() {
		run(XMLStreamWriter::writeEndElement);
	}

	/** Ends all that was started. */
	void endDocument() {
		run((xml) -> {
			xml.writeEndDocument();
			xml.flush();
		});
	}

	/**
	 * Starts the message.
	 * @param namespaces those of a kind of message, as attributes
	 */
	void startMessage(String name, @Nullable String... namespaces) {
		start("message:" + name, "xmlns:message", "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message",
				"xmlns:common", "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common");
		attributes(namespaces);
	}

	/**
	 * Starts the header, which is the same for the same revision, as its entity tag says.
	 */
	void startHeader(ResponseContext context) {
		var revision = context.revision();
		start("message:Header");
		text("message:ID", "R" + revision.number());
		text("message:Test", "false");
		text("message:Prepared", MomentText.of(revision.recordedAt()));
		empty("message:Sender", "id", Artefact.AGENCY);
	}

	/** Writes an element for each language that a text is in. */
	void texts(String name, Text text) {
		text(name, text.en(), "xml:lang", Language.EN.code());
		if (text.zh() != null) {
			text(name, text.zh(), "xml:lang", Language.ZH.code());
		}
	}

	/** Writes a reference to an artefact, in an element. */
	void reference(String name, Artefact artefact) {
		start(name);
		empty("Ref", "id", artefact.id(), "version", artefact.version(), "agencyID", artefact.agency(), "package",
				artefact.kind().modelPackage(), "class", artefact.kind().element());
		end();
	}

	/**
	 * Replaces what is no character of XML 1.0, and in an attribute white space that a
	 * reader would.
	 */
	private static String legal(String text, boolean isAttribute) {
		for (int i = 0; i < text.length(); i++) {
			var character = text.charAt(i);
			if (character < ' ' || character >= Character.MIN_SURROGATE) {
				return text.codePoints()
					.map((point) -> legal(point, isAttribute))
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString();
			}
		}
		return text;
	}

	private static int legal(int character, boolean isAttribute) {
		if (character == '\t' || character == '\n' || character == '\r') {
			return isAttribute ? ' ' : character;
		}
		var isLegal = character >= ' ' && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
				&& character != 0xFFFE && character != 0xFFFF;
		return isLegal ? character : 0xFFFD;
	}

	private void run(ThrowingConsumer<XMLStreamWriter> step) {
		step.accept(this.xml, SdmxXml::failure);
	}

	private static RuntimeException failure(String message, Exception failure) {
		return new UncheckedIOException(
				(failure.getCause() instanceof IOException cause) ? cause : new IOException(failure));
	}

}
