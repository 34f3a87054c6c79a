package org.jincheng.indicators.runtime.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jincheng.indicators.core.language.Language;
import org.jincheng.indicators.core.representation.Variant;
import org.jincheng.indicators.core.revision.DatasetRevision;
import org.jincheng.indicators.core.revision.RevisionAction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** What is stored of a cache key while several revisions of it are made and served. */
class StoredResponsesTests {

	private static final CacheKey KEY = key("/parks");

	private final StoredResponses responses = new StoredResponses(
			new CacheProperties(DataSize.ofKilobytes(10), DataSize.ofKilobytes(10), Duration.ofDays(1), 1, 1));

	@Test
	void newestOfThoseThatWereMadeIsStored() {
		store(KEY, 5);
		store(KEY, 7);
		store(KEY, 6);
		assertThat(stored(KEY)).isEqualTo(7);
		assertThat(this.responses.fresh(KEY, 8)).isNull();
	}

	@Test
	void responseIsStoredUntilANewerRevisionIsSeen() {
		store(KEY, 5);
		this.responses.markServed(KEY, 5);
		assertThat(stored(KEY)).isEqualTo(5);
		this.responses.markServed(KEY, 6);
		assertThat(stored(KEY)).isNull();
	}

	@Test
	void responseOfALostHistoryIsNotStored() {
		var history = this.responses.history();
		this.responses.clear();
		this.responses.store(KEY, response(6), history);
		assertThat(stored(KEY)).isNull();
	}

	private void store(CacheKey key, long revision) {
		this.responses.store(key, response(revision), this.responses.history());
	}

	private @Nullable Long stored(CacheKey key) {
		var response = this.responses.freshOrStale(key);
		return (response != null) ? response.revision().number() : null;
	}

	private static CacheKey key(String path) {
		return new CacheKey(path, null, new Variant(Language.EN, MediaType.APPLICATION_JSON, false, null));
	}

	private static StoredResponse response(long revision) {
		return new StoredResponse(
				new DatasetRevision(revision, Instant.EPOCH, "A test", RevisionAction.UPDATE, "A change."),
				"\"r" + revision + "\"", List.of(), 0, new byte[1000], Instant.EPOCH, "/parks");
	}

}
