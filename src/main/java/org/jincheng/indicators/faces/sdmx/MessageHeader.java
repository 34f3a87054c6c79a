package org.jincheng.indicators.faces.sdmx;

import org.jincheng.indicators.core.representation.MomentText;
import org.jincheng.indicators.core.representation.ResponseContext;

/** Writes the header of a message, to which more can be added before it is ended. */
final class MessageHeader {

	private MessageHeader() {
	}

	/** The same for the same revision, as its entity tag says. */
	static void write(SdmxXml xml, ResponseContext context) {
		var revision = context.revision();
		xml.start("message:Header");
		xml.text("message:ID", "R" + revision.number());
		xml.text("message:Test", "false");
		xml.text("message:Prepared", MomentText.of(revision.recordedAt()));
		xml.empty("message:Sender", "id", Artefact.AGENCY);
	}

}
