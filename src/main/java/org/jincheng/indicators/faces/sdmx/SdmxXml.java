package org.jincheng.indicators.faces.sdmx;

import java.io.OutputStream;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.Text;
import org.jincheng.indicators.core.representation.MomentText;
import org.jincheng.indicators.core.representation.ResponseContext;
import org.jincheng.indicators.core.representation.XmlWriter;
import org.jspecify.annotations.Nullable;

/** Writes the XML of a message. */
final class SdmxXml extends XmlWriter {

	SdmxXml(OutputStream out) {
		super(out);
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

}
