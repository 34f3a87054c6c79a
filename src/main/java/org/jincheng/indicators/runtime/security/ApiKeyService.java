package org.jincheng.indicators.runtime.security;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.paging.EntityPages;
import org.jincheng.indicators.core.paging.PageQuery;
import org.jincheng.indicators.core.problem.ErrorPlace;
import org.jincheng.indicators.core.problem.RefusedException;
import org.jincheng.indicators.core.problem.RequestError;
import org.jincheng.indicators.core.representation.ResourceCollection;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes, lists and revokes keys. */
@Service
@Transactional(readOnly = true)
class ApiKeyService {

	private static final Instant LATEST_EXPIRY = Instant.parse("9999-12-31T23:59:59Z");

	private final ApiKeys keys;

	private final EntityPages<ApiKey> pages;

	private final Clock clock;

	ApiKeyService(ApiKeys keys, Clock clock) {
		this.keys = keys;
		this.pages = new EntityPages<>(keys, EntityPages.containing("id", "owner"), "createdAt", Map.of(),
				List.of("id"));
		this.clock = clock;
	}

	ResourceCollection<ApiKeyResource> find(PageQuery page, Language language) {
		return new ResourceCollection<>(ApiKeyResource.TABLE, page,
				(query) -> this.pages.page(query).each((key) -> key.toResource(language)));
	}

	ApiKeyResource get(String id, Language language) {
		return this.keys.get("key", id).toResource(language);
	}

	/**
	 * Makes a key.
	 * @throws RefusedException a 400 if it would be expired from the start
	 */
	@Transactional
	IssuedApiKey issue(NewApiKey request) {
		var now = now();
		var expiresAt = request.expiresAt();
		if (expiresAt != null && (!expiresAt.isAfter(now) || expiresAt.isAfter(LATEST_EXPIRY))) {
			throw RefusedException.invalidBody(List.of(RequestError.of(ErrorPlace.ofField("/expiresAt"),
					expiresAt.toString(), "The value must be in the future and before the year 10000.")));
		}
		var token = ApiKeyToken.generate();
		this.keys.save(new ApiKey(token, request, now));
		return new IssuedApiKey(token.id(), token.text(), request.owner(), request.role(), now, request.expiresAt());
	}

	/**
	 * Revokes a key; one that is revoked already stays so. A use of the key that is
	 * recorded at the same time does not prevent it.
	 */
	@Transactional(isolation = Isolation.READ_COMMITTED)
	void revoke(String id) {
		this.keys.revoke(this.keys.get("key", id).id(), now());
	}

	/** The time in the precision of the database. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
