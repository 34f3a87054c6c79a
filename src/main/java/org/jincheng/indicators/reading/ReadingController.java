package org.jincheng.indicators.reading;

import java.io.IOException;
import java.util.function.Consumer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.request.BoundedBody;
import org.jincheng.indicators.core.request.ClientAddress;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jincheng.indicators.reading.files.DocumentFormat;
import org.jincheng.indicators.reading.files.SentFile;
import org.jincheng.indicators.reading.result.AnswerLength;
import org.jincheng.indicators.reading.result.Reading;
import org.jincheng.indicators.reading.result.ReadingRequest;
import org.springdoc.core.annotations.ParameterObject;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reads texts and files, and records nothing.
 *
 * @param readings reads texts
 * @param json writes JSON
 */
@RestController
@RequestMapping("/api/v1/readings")
@Tag(name = "Readings", description = "Numbers in a text, and the figures that the service proposes for review.")
record ReadingController(ReadingService readings, JsonMapper json) {

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	@SecurityRequirements
	@Operation(operationId = "createReading", summary = "Read a text or file", description = """
			Finds every number in an English or Chinese text, says what kind of number it is, and proposes \
			a draft of a publication. A curator corrects and records the draft; the service stores nothing.

			With `recorded=true`, each figure comes with the recorded figures that fit it and the parts in \
			which they differ. The service compares numbers and does not judge sentences: `unread` lists \
			the words that it did not understand.

			A file (HTML, separated values, PDF, DOCX, XLSX) may have up to 10 MB; query parameters say \
			what is known about it. Hidden content is not read, nothing in the file is run, and no address \
			in it is opened. If the response would exceed 4 MB, the text is refused: send it in parts.""")
	@ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Reading.class)))
	byte[] create(@RequestBody @io.swagger.v3.oas.annotations.parameters.RequestBody(content = {
			@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					schema = @Schema(implementation = ReadingRequest.class)),
			@Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")),
			@Content(mediaType = DocumentFormat.HTML_VALUE, schema = @Schema(type = "string")),
			@Content(mediaType = DocumentFormat.TSV_VALUE, schema = @Schema(type = "string")),
			@Content(mediaType = DocumentFormat.CSV_VALUE, schema = @Schema(type = "string")),
			@Content(mediaType = DocumentFormat.PDF_VALUE, schema = @Schema(type = "string", format = "binary")),
			@Content(mediaType = DocumentFormat.DOCX_VALUE, schema = @Schema(type = "string", format = "binary")),
			@Content(mediaType = DocumentFormat.XLSX_VALUE,
					schema = @Schema(type = "string", format = "binary")) }) ReadingRequest body,
			@ParameterObject ReadingQuery query, HttpServletRequest request, HttpServletResponse response) {
		return answer(
				this.readings.read(query.of(body), null, null, ClientAddress.of(request), revision(request, response)));
	}

	@PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(hidden = true)
	byte[] createFromText(ReadingQuery query, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		BoundedBody.checkCharset(MediaType.parseMediaType(request.getContentType()));
		var bytes = BoundedBody.read(request.getInputStream(), ReadingRequest.MAX_BYTES, "text");
		return create(ReadingRequest.of(BoundedBody.text(bytes)), query, request, response);
	}

	@PostMapping(
			consumes = { DocumentFormat.HTML_VALUE, DocumentFormat.TSV_VALUE, DocumentFormat.CSV_VALUE,
					DocumentFormat.PDF_VALUE, DocumentFormat.DOCX_VALUE, DocumentFormat.XLSX_VALUE },
			produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(hidden = true)
	byte[] createFromFile(ReadingQuery query, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		var type = MediaType.parseMediaType(request.getContentType());
		var bytes = BoundedBody.read(request.getInputStream(), SentFile.MAX_BYTES, "file");
		var format = DocumentFormat.of(type.getType() + "/" + type.getSubtype());
		return answer(this.readings.read(new SentFile(bytes, format, type.getCharset()),
				query.of(ReadingRequest.of("")), ClientAddress.of(request), revision(request, response)));
	}

	private static Consumer<DatasetRevision> revision(HttpServletRequest request, HttpServletResponse response) {
		return (revision) -> RevisionHeader.send(revision, request, response);
	}

	private byte[] answer(Reading reading) {
		var answer = this.json.writeValueAsBytes(reading);
		AnswerLength.check(answer.length);
		return answer;
	}

}
