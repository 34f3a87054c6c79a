package org.jincheng.indicators.faces.dataset;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.revision.RevisionService;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Serves the citation of the dataset, which tells the address and the day that it was
 * asked for at, and so is no representation of a revision alone.
 *
 * @param revisions the revisions
 * @param clock tells the time
 */
@RestController
@Tag(name = "Dataset")
record CitationController(RevisionService revisions, InstantSource clock) {

	@GetMapping("/api/v1/citation")
	@Operation(operationId = "getCitation", summary = "Cite the dataset", description = """
			Returns the citation of the dataset as text and BibTeX: publisher, title, revision and its \
			day, licence, address and day of access. Cite a figure with its source and sentence, too.""")
	DatasetCitation citation(Language language, HttpServletRequest request) {
		var address = ServletUriComponentsBuilder.fromContextPath(request).path("/api/v1").toUriString();
		return DatasetCitation.of(this.revisions.inSnapshot(), address,
				LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC), language);
	}

}
