package org.jincheng.indicators.recording.imports;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.problem.ProblemType;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.jincheng.indicators.core.revision.Actor;
import org.jincheng.indicators.core.revision.RevisionHeader;
import org.jincheng.indicators.core.tables.RowChange;
import org.jincheng.indicators.core.tables.RowFault;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes files of many figures, and tells what becomes of them.
 *
 * @param imports the imports
 * @param properties how large a file may be
 */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports", description = """
		Imports of files with many figures. Each file is recorded as a whole or not at all. \
		Reading what became of it takes a curator's key, too.""")
@SecurityRequirement(name = "bearer")
record ImportController(ImportService imports, ImportProperties properties) {

	static final String CSV = "text/csv";

	@PostMapping(consumes = CSV)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "createImport", summary = "Import a file", description = """
			Imports a file of figures: CSV with the columns of the export of observations. A new figure is \
			recorded, a figure with other content is superseded, and an unchanged one stays as it is. A workbook \
			(XLSX) is a document, which [a reading](#/Readings/createReading) takes.

			All rows are recorded in one revision, or none. Errors are listed by line and column: with 400 \
			if a cell cannot be read, with 422 if all cells can. After 1,000 errors, reading stops. \
			Everything that rows refer to must exist. A file that arrives too slowly is refused (408).

			**Notation.** Cells may be written as pandas, R, DuckDB and LibreOffice save them. Examples are \
			`True`, `FALSE` and `=FALSE()`, `80.0` and `1e+10`, `NA` without quotes for an empty cell, and \
			times such as `2019-09-02 00:00:00`. Formulas are refused. A first column without a name holds \
			row numbers and is ignored. An export that another program saved again therefore changes nothing.

			A dry run (200) lists the effect of each row in its [changes](#/Imports/listImportChanges).""",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
	@ApiResponse(responseCode = "201", headers = @Header(name = RevisionHeader.NAME, description = """
			The number of the newest revision after the change. Send it as `Jincheng-Revision` with later \
			requests, so that they see the change.""", schema = @Schema(type = "integer", format = "int64")))
	@ApiResponse(responseCode = "200")
	ResponseEntity<ImportReport> create(@ParameterObject ImportQuery query, HttpServletRequest request)
			throws IOException {
		var mediaType = MediaType.parseMediaType(request.getContentType());
		check(request, mediaType);
		var run = ImportRun
			.of(new ImportRun.Asked(UUID.randomUUID(), query.isDryRun(), query.language(), Actor.ofRequest()));
		var report = receive(run, request);
		var answer = query.isDryRun() ? ResponseEntity.ok()
				: ResponseEntity.created(URI.create(ImportService.PATH + report.id()));
		return answer.body(report);
	}

	@PostMapping
	@Hidden
	void refuse(@RequestHeader(name = HttpHeaders.CONTENT_TYPE,
			defaultValue = "A body without a Content-Type") String type) {
		throw new RefusedException(ProblemType.UNSUPPORTED_MEDIA_TYPE, """
				%s is not accepted here. Accepted type: %s. Documents, such as XLSX, are read by POST \
				/api/v1/readings.""".formatted(type, CSV));
	}

	private ImportReport receive(ImportRun run, HttpServletRequest request) throws IOException {
		var upload = new Upload(request, run.bytes(), this.properties);
		try {
			return this.imports.take(run, upload);
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
					"The content encoding %s is not accepted here. Send the file without encoding."
						.formatted(encoding));
		}
		if (request.getContentLengthLong() > this.properties.maxFileSize().toBytes()) {
			throw Upload.tooLong(this.properties.maxFileSize());
		}
	}

	@GetMapping
	@Operation(operationId = "listImports", summary = "List imports",
			description = "Lists the imported files and their results. Default order: the newest first.")
	ResourceCollection<ImportReport> find(@ParameterObject @SortableBy("startedAt") PageQuery page, Language language) {
		return this.imports.find(page);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getImport", summary = "Get an import",
			description = "Returns the result of an import that has ended.")
	ImportReport get(@Parameter(description = "The id of the import.") @PathVariable String id, Language language) {
		return this.imports.get(id);
	}

	@GetMapping("/{id}/errors")
	@Operation(operationId = "listImportErrors", summary = "List the errors of an import", description = """
			Lists the errors of a file, at most 1,000, each with its line, its column, the content of the \
			cell and what is wrong with it.""")
	ResourceCollection<RowFault> faults(@Parameter(description = "The id of the import.") @PathVariable String id,
			@ParameterObject @SortableBy("line") PageQuery page, Language language) {
		return this.imports.faults(id, page);
	}

	@GetMapping("/{id}/changes")
	@Operation(operationId = "listImportChanges", summary = "List the changes of an import", description = """
			Lists the effect of at most 10,000 rows, those that change something first, with one entry for \
			each corrected column. Other programs may save `9,490` in `printed` as `9490`. Such a \
			difference in `formatting` corrects nothing. A dry run has this list too.""")
	ResourceCollection<RowChange> changes(@Parameter(description = "The id of the import.") @PathVariable String id,
			@ParameterObject @SortableBy("line") PageQuery page, Language language) {
		return this.imports.changes(id, page);
	}

}
