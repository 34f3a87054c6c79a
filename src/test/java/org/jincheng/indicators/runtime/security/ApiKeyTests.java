package org.jincheng.indicators.runtime.security;

import java.time.Duration;
import java.time.Instant;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.ServiceTests;
import org.jincheng.indicators.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A key from its making to its end. */
@ServiceTests
class ApiKeyTests {

	private static final String KEYS = Api.BASE + "/keys";

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void deleteKeys() {
		this.jdbc.sql("delete from api_key where owner like 'test %'").update();
		this.keys.forgetFailures();
	}

	@Test
	void keyIsMadeUsedListedAndRevoked() {
		var made = create("{\"owner\": \"test Li\", \"role\": \"ADMIN\"}");
		assertThat(made.status()).isEqualTo(201);
		assertThat(made.header("Cache-Control")).isEqualTo("no-store");
		var id = made.body().get("id").asString();
		assertThat(made.header("Location")).isEqualTo(KEYS + "/" + id);
		var key = made.body().get("key").asString();
		assertThat(key).matches("jincheng_" + id + "_[0-9a-f]{48}");
		assertThat(get(made.header("Location")).get("lastUsedAt").isNull()).isTrue();

		assertThat(this.api.get(KEYS, "Authorization", "Bearer " + key).status()).isEqualTo(200);
		var used = get(KEYS + "/" + id);
		assertThat(used.get("lastUsedAt").isNull()).isFalse();
		assertThat(used.get("owner").asString()).isEqualTo("test Li");
		assertThat(used.get("roleName").asString()).isEqualTo("Administrator");
		assertThat(used.has("key")).isFalse();

		for (int i = 0; i < 2; i++) {
			var revoked = this.api.send("DELETE", KEYS + "/" + id, null, "Authorization", this.keys.admin());
			assertThat(revoked.status()).isEqualTo(204);
			assertThat(revoked.text()).isEmpty();
		}
		assertThat(this.api.get(KEYS, "Authorization", "Bearer " + key).status()).isEqualTo(401);
		assertThat(get(KEYS + "?q=" + id).at("/items/0/revokedAt").isNull()).isFalse();
	}

	@Test
	void keyIsGoodUntilItExpires() {
		var expiry = this.clock.instant().plusSeconds(3600);
		var key = create("{\"owner\": \"test Wang\", \"role\": \"CURATOR\", \"expiresAt\": \"" + expiry + "\"}").body()
			.get("key")
			.asString();
		assertThat(this.api.get("/api/v1", "Authorization", "Bearer " + key).status()).isEqualTo(200);
		this.clock.pass(Duration.ofHours(1));
		assertThat(this.api.get("/api/v1", "Authorization", "Bearer " + key).status()).isEqualTo(401);
	}

	@Test
	void secretIsStoredNowhere() {
		var key = create("{\"owner\": \"test Zhang\", \"role\": \"READER\"}").body().get("key").asString();
		var secret = key.substring(key.lastIndexOf('_') + 1);
		assertThat(this.jdbc.sql("select row_to_json(k)::text from api_key k").query(String.class).list())
			.anySatisfy((row) -> assertThat(row).contains("test Zhang"))
			.noneSatisfy((row) -> assertThat(row).contains(secret));
		assertThat(ApiKeyToken.parse(key)).asString().doesNotContain(secret);
		assertThat(this.api.get(KEYS, "Authorization", this.keys.admin()).text()).doesNotContain(secret, "secret");
	}

	@Test
	void useIsNotedOnceAMinute() {
		var issued = this.keys.issue("test Zhao", Role.READER, null);
		var first = use(issued);
		this.clock.pass(Duration.ofSeconds(50));
		assertThat(use(issued)).isEqualTo(first);
		this.clock.pass(Duration.ofSeconds(15));
		assertThat(use(issued)).isAfter(first);
	}

	private Instant use(IssuedApiKey issued) {
		assertThat(this.api.get("/api/v1", "Authorization", Keys.bearer(issued)).status()).isEqualTo(200);
		return Instant.parse(get(KEYS + "/" + issued.id()).get("lastUsedAt").asString());
	}

	@Test
	void useThatCannotBeNotedIsAUseStill() {
		var issued = this.keys.issue("test Qian", Role.READER, null);
		this.jdbc.sql("alter table api_key add constraint unused check (last_used_at is null or owner <> 'test Qian')")
			.update();
		try {
			assertThat(this.api.get("/api/v1", "Authorization", Keys.bearer(issued)).status()).isEqualTo(200);
		}
		finally {
			this.jdbc.sql("alter table api_key drop constraint unused").update();
		}
	}

	@Test
	void keysAreNoDataAndKeptByNobody() {
		var before = this.api.get("/api/v1").body().at("/revision/number").asInt();
		create("{\"owner\": \"test Sun\", \"role\": \"READER\"}");
		assertThat(this.api.get("/api/v1").body().at("/revision/number").asInt()).isEqualTo(before);
		for (var path : new String[] { KEYS, KEYS + "?format=csv", KEYS + "?q=nobody", KEYS + "?limit=0" }) {
			var answer = this.api.get(path, "Authorization", this.keys.admin(), "Origin", "https://example.org",
					"If-None-Match", "*", "Accept-Encoding", "gzip");
			assertThat(answer.status()).isIn(200, 400);
			assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
			for (var header : new String[] { "ETag", "Last-Modified", "Access-Control-Allow-Origin",
					"Content-Encoding" }) {
				assertThat(answer.response().headers().firstValue(header)).as(header).isEmpty();
			}
		}
	}

	@Test
	void keysArePagedAndSortedAsOtherCollectionsAre() {
		for (var owner : new String[] { "test B", "test A", "test C" }) {
			this.keys.issue(owner, Role.READER, null);
		}
		var byAge = get(KEYS + "?q=test&limit=2");
		assertThat(byAge.get("total").asInt()).isEqualTo(3);
		assertThat(byAge.at("/items/0/owner").asString()).isEqualTo("test B");
		var rest = get(byAge.get("next").asString());
		assertThat(rest.at("/items/0/owner").asString()).isEqualTo("test C");
		assertThat(rest.get("next").isNull()).isTrue();
		assertThat(get(KEYS + "?q=test&sort=-owner").at("/items/0/owner").asString()).isEqualTo("test C");
		var csv = this.api.get(KEYS + "?q=test&format=csv&sort=owner", "Authorization", this.keys.admin());
		assertThat(csv.text()).startsWith("id,owner,role,role_name,created_at,expires_at,revoked_at,last_used_at\r\n");
		assertThat(csv.text().lines()).hasSize(4);
	}

	@Test
	void unknownKeyIsA404() {
		assertThat(this.api.get(KEYS + "/nothing", "Authorization", this.keys.admin()).status()).isEqualTo(404);
		assertThat(this.api.send("DELETE", KEYS + "/nothing", null, "Authorization", this.keys.admin()).status())
			.isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "owner | {\"role\": \"ADMIN\"}",
			"owner | {\"owner\": \" \", \"role\": \"ADMIN\"}", "owner | {\"owner\": 5, \"role\": \"ADMIN\"}",
			"owner | {\"owner\": \"a\\u0000b\", \"role\": \"ADMIN\"}", "role | {\"owner\": \"test\"}",
			"role | {\"owner\": \"test\", \"role\": \"admin\"}", "role | {\"owner\": \"test\", \"role\": 0}",
			"expiresAt | {\"owner\": \"test\", \"role\": \"ADMIN\", \"expiresAt\": \"2020-01-01T00:00:00Z\"}",
			"expiresAt | {\"owner\": \"test\", \"role\": \"ADMIN\", \"expiresAt\": \"+100000-01-01T00:00:00Z\"}",
			"expiresAt | {\"owner\": \"test\", \"role\": \"ADMIN\", \"expiresAt\": \"tomorrow\"}",
			"expires | {\"owner\": \"test\", \"role\": \"ADMIN\", \"expires\": null}" })
	void fieldThatIsWrongIsNamed(String field, String body) {
		var answer = create(body);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.places().getFirst()).isEqualTo("/" + field);
	}

	@Test
	void unknownRoleListsTheRoles() {
		var error = create("{\"owner\": \"test\", \"role\": \"CURATER\"}").body().at("/errors/0");
		assertThat(error.get("message").asString()).isEqualTo("Unknown value. Did you mean \"CURATOR\"?");
		assertThat(error.get("allowed").valueStream().map(JsonNode::asString)).containsExactly("ADMIN", "CURATOR",
				"READER");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "\"x\"", "{\"owner\": \"a\", \"owner\": \"b\"}" })
	void invalidBodyOfAKeyIsA400(String body) {
		assertThat(create(body).status()).isEqualTo(400);
	}

	@Test
	void keyIsNotMadeWhenTheRequestIsWrong() {
		var before = count();
		assertThat(this.api
			.send("POST", KEYS + "?owner=test", "{\"owner\": \"test\", \"role\": \"READER\"}", "Authorization",
					this.keys.admin())
			.status()).isEqualTo(400);
		assertThat(count()).isEqualTo(before);
	}

	private long count() {
		return this.jdbc.sql("select count(*) from api_key").query(Long.class).single();
	}

	private Api.Answer create(String body) {
		return this.api.send("POST", KEYS, body, "Authorization", this.keys.admin());
	}

	private JsonNode get(String pathAndQuery) {
		var answer = this.api.get(pathAndQuery, "Authorization", this.keys.admin());
		assertThat(answer.status()).as(pathAndQuery).isEqualTo(200);
		return answer.body();
	}

}
