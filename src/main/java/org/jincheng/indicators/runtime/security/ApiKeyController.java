package org.jincheng.indicators.runtime.security;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.paging.SortableBy;
import org.jincheng.indicators.core.representation.ResourceCollection;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves keys to administrators, unless tokens of an issuer replace them.
 *
 * @param keys the keys
 */
@RestController
@RequestMapping("/api/v1/keys")
@Conditional(NoIssuer.class)
@SecurityRequirement(name = "bearer")
@Tag(name = "Keys", description = "API keys, for clients that do more than read.")
record ApiKeyController(ApiKeyService keys) {

	@GetMapping
	@Operation(operationId = "listKeys", summary = "List keys",
			description = "Lists all keys, including revoked and expired ones. Secrets cannot be read.")
	ResourceCollection<ApiKeyResource> find(@ParameterObject @SortableBy({ "createdAt", "owner" }) PageQuery page,
			Language language) {
		return this.keys.find(page, language);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "getKey", summary = "Get a key", description = "Returns one key without its secret.")
	ApiKeyResource get(@Parameter(description = "The public part of the key.",
			example = "0123456789abcdef") @PathVariable String id, Language language) {
		return this.keys.get(id, language);
	}

	/** Negotiates the format of the answer before the key is made. */
	@PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "createKey", summary = "Make a key",
			description = "Makes a key and shows it once. The service stores only a hash of the secret.")
	ResponseEntity<IssuedApiKey> create(@RequestBody NewApiKey request) {
		var issued = this.keys.issue(request);
		return ResponseEntity.created(URI.create("/api/v1/keys/" + issued.id())).body(issued);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "revokeKey", summary = "Revoke a key",
			description = "Revokes a key. The key stays in the list. Revoking it again changes nothing.")
	void revoke(@Parameter(description = "The public part of the key.",
			example = "0123456789abcdef") @PathVariable String id) {
		this.keys.revoke(id);
	}

}
