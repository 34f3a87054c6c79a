package org.jincheng.indicators.recording.imports;

import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jincheng.indicators.core.curation.Actor;
import org.jincheng.indicators.core.events.EventStreams;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.problem.InvalidParametersException;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.representation.NotInDataset;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jincheng.indicators.core.tables.RowChange;
import org.jincheng.indicators.core.tables.RowFault;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes files of many figures, and tells what becomes of them. */
@RestController
@RequestMapping("/api/v1/imports")
@NotInDataset
@Tag(name = "Imports",
		description = "Files of many figures, and of what they refer to, taken in as a whole or not at all.")
class ImportController {

	private final ImportService imports;

	private final EventStreams streams;

	private final ImportProperties properties;

	ImportController(ImportService imports, EventStreams streams, ImportProperties properties) {
		this.imports = imports;
		this.streams = streams;
		this.properties = properties;
	}

	@PostMapping(consumes = { ImportFormat.CSV_VALUE, ImportFormat.XLSX_VALUE, ImportFormat.ZIP_VALUE })
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "createImport", summary = "Import a file",
			description = "Takes in a file of figures with the columns of the export of observations, as CSV or as a workbook of Excel, of which the sheet `observations` is read, else the first: a figure that is not there yet is recorded, one that stands with other content is superseded, and one that says what stands changes nothing. A ZIP has tables as the archive of the dataset has them, any of them: a row of the catalogue adds its resource or changes what it says of it, its texts in the language that `lang` names. All rows are taken in one revision, or none: what is wrong with them is told by line and column, with 400 if a cell cannot be read and with 422 if all can, and after 1,000 faults the file is read no further. What the rows refer to may change while the file comes: it must be there in the end. A file that comes too slowly is not waited for (408), and while another import waits it yields. In a workbook, numbers have the 15 significant digits that Excel shows, dates are days of Excel or text such as 2019-09-02, and a formula is refused. Of another table than that of figures, CSV and a workbook have the rows that `table` names. Cells can be as pandas, R, DuckDB and LibreOffice save them: `True`, `FALSE` and `=FALSE()`; `80.0` and `1e+10`; `NA` without quotes for nothing; `2019-09-02 00:00:00`, and moments without a `T`; a first column without a name has the numbers of the rows, and is passed over. So an export that was saved anew comes back unchanged. A dry run (200) tells what would become of them, row by row in its [changes](#/Imports/listImportChanges). `Prefer: respond-async` is answered once the file is received (202).",
			requestBody = @RequestBody(required = true, content = {
					@Content(mediaType = ImportFormat.CSV_VALUE, schema = @Schema(type = "string")),
					@Content(mediaType = ImportFormat.XLSX_VALUE, schema = @Schema(type = "string", format = "binary")),
					@Content(mediaType = ImportFormat.ZIP_VALUE,
							schema = @Schema(type = "string", format = "binary")) }))
	@ApiResponse(responseCode = "201",
			headers = @Header(name = RevisionHeader.NAME,
					description = "The newest revision of the dataset after the change.",
					schema = @Schema(type = "integer", format = "int64")))
	@ApiResponse(responseCode = "200")
	@ApiResponse(responseCode = "202")
	ResponseEntity<ImportReport> create(@ParameterObject @Valid ImportQuery query, HttpServletRequest request)
			throws IOException {
		var mediaType = MediaType.parseMediaType(request.getContentType());
		check(request, mediaType);
		var format = ImportFormat.of(mediaType);
		if (format == ImportFormat.ZIP && query.table() != null) {
			throw new InvalidParametersException(
					RequestError.of("table", query.table().code(), "A ZIP names its tables by its entries."));
		}
		var table = (query.table() != null) ? query.table() : ImportTable.OBSERVATIONS;
		var run = new ImportRun(format, table, query.isDryRun(), query.language(), Actor.ofRequest());
		var later = isAsync(request);
		var report = receive(run, request, later);
		var location = URI.create(ImportService.PATH + report.id());
		var answer = later ? ResponseEntity.accepted().location(location).header("Preference-Applied", "respond-async")
				: query.isDryRun() ? ResponseEntity.ok() : ResponseEntity.created(location);
		return answer.cacheControl(CacheControl.noStore()).body(report);
	}

	private ImportReport receive(ImportRun run, HttpServletRequest request, boolean later) throws IOException {
		var upload = new Upload(request, run.bytes(), this.properties);
		try {
			return this.imports.take(run, upload, later);
		}
		finally {
			upload.end();
		}
	}

	private void check(HttpServletRequest request, MediaType mediaType) {
		var charset = mediaType.getParameter("charset");
		if (charset != null && !charset.toUpperCase(Locale.ROOT).equals("UTF-8")) {
			throw RefusedException.unsupportedCharset(mediaType);
		}
		var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
		if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
			throw new RefusedException(ProblemType.UNSUPPORTED_MEDIA_TYPE,
					"The content encoding %s is not taken here; send the file as it is.".formatted(encoding));
		}
		if (request.getContentLengthLong() > this.properties.maxFileSize().toBytes()) {
			throw Upload.tooLong(this.properties.maxFileSize());
		}
	}

	private static boolean isAsync(HttpServletRequest request) {
		return Collections.list(request.getHeaders("Prefer"))
			.stream()
			.flatMap((header) -> Stream.of(header.split(",", -1)))
			.anyMatch((preference) -> preference.strip().equalsIgnoreCase("respond-async"));
	}

	@GetMapping
	@Operation(operationId = "listImports", summary = "List imports",
			description = "The files that were sent, the newest first unless `sort` asks otherwise, and what became of them.")
	ResourceCollection<ImportReport> find(@ParameterObject @Valid @SortableBy("startedAt") PageQuery page,
			Language language) {
		return this.imports.find(page);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getImport", summary = "Get an import",
			description = "What became of a file, or how far it has come. With `Accept: text/event-stream` that is told on and on until the import has ended.")
	ImportReport get(@Parameter(description = "The id of the import.",
			example = "5d0c1c4e-8a4f-4a57-9d5b-1f6a9e0c7b21") @PathVariable String id, Language language) {
		return this.imports.get(id);
	}

	@GetMapping(path = "/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@Hidden
	void events(@PathVariable String id, Language language, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.streams.open(request, response, this.imports.events(id));
	}

	@GetMapping("/{id}/errors")
	@Operation(operationId = "listImportErrors", summary = "List what is wrong with a file",
			description = "The faults of a file, of which no more than 1,000 are looked for, each with its line, its column, what the cell says and what is wrong with it.")
	ResourceCollection<RowFault> faults(
			@Parameter(description = "The id of the import.",
					example = "5d0c1c4e-8a4f-4a57-9d5b-1f6a9e0c7b21") @PathVariable String id,
			@ParameterObject @Valid @SortableBy("line") PageQuery page, Language language) {
		return this.imports.faults(id, page);
	}

	@GetMapping("/{id}/changes")
	@Operation(operationId = "listImportChanges", summary = "List what becomes of the rows of a file",
			description = "What becomes of each row of a file, of which at most 10,000 are told, those that change something before those that do not: one line for each column that is corrected, from what to what. A program that saves tables may write `9,490` in `printed` as `9490`: that is a difference of `formatting`, which corrects nothing. An import that only tried has them too.")
	ResourceCollection<RowChange> changes(
			@Parameter(description = "The id of the import.",
					example = "7c1f0a52-0d1e-4b6a-8f57-2b7f4f6d9a10") @PathVariable String id,
			@ParameterObject @Valid @SortableBy("line") PageQuery page, Language language) {
		return this.imports.changes(id, page);
	}

}
