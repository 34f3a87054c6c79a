package org.jincheng.indicators.faces.discovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.language.TextFile;
import org.jincheng.indicators.core.representation.CacheHeaders;
import org.jincheng.indicators.core.representation.Variant;
import org.jincheng.indicators.core.revision.RevisionHeader;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Serves what search engines, catalogues and programs look for at known addresses. The
 * texts are files, in which names in braces stand for values.
 *
 * @param description what is told of the dataset
 * @param json writes JSON
 */
@Controller
@Tag(name = "Dataset")
record DiscoveryController(DiscoveryService description, JsonMapper json) {

	private static final String LD_JSON = "application/ld+json";

	@GetMapping(path = "/dataset.jsonld", produces = LD_JSON)
	@ResponseBody
	@Operation(operationId = "getDatasetCatalogue", summary = "Describe the dataset for data catalogues",
			description = """
					Returns a catalogue of DCAT-AP 3 in JSON-LD: the dataset with its coverage, licence and \
					downloads, and the services that give access to the dataset, in English and Chinese.""")
	void dataset(HttpServletRequest request, HttpServletResponse response) throws IOException {
		var described = this.description.described();
		var isSent = CacheHeaders.begin(request, response,
				new Variant(Language.EN, MediaType.parseMediaType(LD_JSON), false, base(request)),
				described.revision());
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, "en, zh");
		response.setHeader(HttpHeaders.VARY, RevisionHeader.NAME);
		if (isSent) {
			var text = file("dataset.jsonld", request);
			for (var value : described.values().entrySet()) {
				text = text.replace("\"{" + value.getKey() + "}\"", this.json.writeValueAsString(value.getValue()));
			}
			write(text, LD_JSON, response);
		}
	}

	@GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
	@Hidden
	void robots(HttpServletRequest request, HttpServletResponse response) throws IOException {
		write(file("robots.txt", request), MediaType.TEXT_PLAIN_VALUE, response);
	}

	/** Returns the address that the service is asked at, without a slash at its end. */
	private static String base(HttpServletRequest request) {
		return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
	}

	private static String file(String name, HttpServletRequest request) {
		return TextFile.read("discovery/" + name).replace("{base}", base(request));
	}

	private static void write(String text, String mediaType, HttpServletResponse response) throws IOException {
		response.setContentType(mediaType);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
	}

}
