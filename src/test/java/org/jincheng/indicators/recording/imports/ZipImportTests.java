package org.jincheng.indicators.recording.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jincheng.indicators.Api;
import org.jincheng.indicators.Api.Answer;
import org.jincheng.indicators.CurationTests;
import org.jincheng.indicators.runtime.cache.TestCache;
import org.jincheng.indicators.runtime.security.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Tables of the catalogue and of figures in one file: all of them, or none. */
@CurationTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZipImportTests {

	private static final String IMPORTS = Api.BASE + "/imports";

	private static final String SOURCES = """
			id,publisher,title,url,published,language,sha256
			zip-2021,Zip Daily,Beds,https://example.org/2021,2021-01-01,en,%s
			""".formatted("0".repeat(64));

	private static final String STATEMENTS = """
			source,paragraph,sentence,gist
			zip-2021,1,2,The city has 9000 beds in hospitals.
			""";

	private static final String INDICATORS = """
			code,name_en,name_zh,definition,topic,units,decimals,statements
			zip-beds,Hospital beds,医院床位,Beds in hospitals.,livelihood,count,0,zip-2021/1.2
			""";

	private static final String OBSERVATIONS = """
			indicator,place,period_start,period_end,period_basis,value,unit,relation,printed,source,paragraph,sentence
			zip-beds,140500,2020-01-01,2020-12-31,stated,9000,count,eq,9000 beds,zip-2021,1,2
			""";

	@Autowired
	private Api api;

	@Autowired
	private Keys keys;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestCache cache;

	@AfterEach
	void forgetIt() throws IOException {
		for (var statement : List.of("delete from observation where source_id = 'zip-2021'",
				"delete from indicator_unit where indicator_code = 'zip-beds'",
				"delete from indicator_statement where indicator_code = 'zip-beds'",
				"delete from place_member where group_code like 'zip-%'",
				"delete from indicator where code = 'zip-beds'",
				"delete from place where code like 'zip-%' and kind in ('county', 'group')",
				"delete from place where code like 'zip-%'", "delete from statement where source_id = 'zip-2021'",
				"delete from source where id = 'zip-2021'", "delete from import", "delete from change")) {
			this.jdbc.sql(statement).update();
		}
		this.cache.clear();
		assertThat(this.jdbc.sql("select count(*) from pg_class where relname like 'import\\_%' and relkind = 'r'")
			.query(Integer.class)
			.single()).isZero();
		// The tests of another process have such files for a moment.
		await("no file is left").atMost(30, TimeUnit.SECONDS).until(ZipImportTests::isNoFileLeft);
	}

	private static boolean isNoFileLeft() throws IOException {
		try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.noneMatch((file) -> file.getFileName().toString().matches("import-[0-9]+\\.zip"));
		}
	}

	@Test
	void createTakesAPublicationWithWhatIsReadFromItInOneRevision() {
		var answer = send(publication());
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(counts(answer)).containsExactly(4, 0, 0, 0);
		assertThat(answer.body().get("revision").asInt()).isEqualTo(revision());
		var indicator = this.api.get(Api.BASE + "/indicators/zip-beds?lang=zh").body();
		assertThat(indicator.get("name").asString()).isEqualTo("医院床位");
		assertThat(indicator.at("/statements/0/gist").asString()).isEqualTo("The city has 9000 beds in hospitals.");
		assertThat(this.api.get(Api.BASE + "/observations?indicator=zip-beds").body().at("/items/0/value").asString())
			.isEqualTo("9000");
		var changes = this.jdbc
			.sql("select action || ' ' || collection from change where revision_number = ? order by position")
			.param(revision())
			.query(String.class)
			.list();
		assertThat(changes).containsExactly("create sources", "create sources/zip-2021/statements", "create indicators",
				"create observations");
		assertThat(counts(send(publication()))).containsExactly(0, 0, 4, 0);
	}

	@Test
	void createWhenRowsOfTwoTablesAreWrongChangesNothingAndSaysWhere() {
		var revision = revision();
		var tables = publication();
		tables.put("sources.csv", SOURCES.replace("2021-01-01", "2021-13-01"));
		tables.put("initiatives.csv", """
				id,name,topic,kind,status,statements
				zip-railway,Railway,transprot,infrastructure,planed,nowhere
				""");
		tables.put("topics.csv", "code,name\r\nlivelihood,\r\nzip,Zip\r\n");
		tables.put("units.csv", "code,name,colour\r\n");
		var answer = send(tables);
		assertThat(faults(answer)).contains("sources, line 2, published: 2021-13-01",
				"statements, line 2, source: zip-2021", "initiatives, line 2, status: planed",
				"initiatives, line 2, statements: nowhere", "topics, line 2, name: null",
				"topics, line 3, name_zh: null", "units, line 1, colour: colour",
				"observations, line 2, indicator: zip-beds");
		assertThat(revision()).isEqualTo(revision);
		assertThat(this.api.get(Api.BASE + "/indicators/zip-beds").status()).isEqualTo(404);
		var errors = answer.body().get("detail").asString().replaceAll(".*(/api/v1/imports/)", "$1");
		assertThat(this.api.get(errors, "Authorization", this.keys.curator()).text())
			.contains("sources,2,published,2021-13-01,");
	}

	@Test
	void createWhenARowIsWrongNamesTheColumnOfTheTable() {
		var answer = send(Map.of("indicators.csv", """
				code,name,definition,topic,units,decimals,comparison_kind,base_start,base_end,statements
				zip-beds,Beds,Beds.,livelihood,count,0,times-more,1985-01-01,,chinadaily-2019-09-02/1.1
				""", "parks.csv", """
				id,name,kind,focus,status,statements
				zip-park,Park,green,Trees,planned,chinadaily-2019-09-02/999.1
				zip-park,Park,green,Trees,planned,
				zip park,Park,green,Trees,planned,
				zip-park-2,=1+1,green,Trees,planned,
				zip-park-3,Park,green
				zip-\0,Park,green,Trees,planned,
				"""));
		assertThat(faults(answer)).containsExactlyInAnyOrder("indicators, line 2, name_zh: null",
				"indicators, line 2, base_end: null", "parks, line 3, id: zip-park", "parks, line 4, id: zip park",
				"parks, line 5, name: =1+1", "parks, line 6: null", "parks, line 7, id: zip-\ufffd",
				"parks, line 2, statements: chinadaily-2019-09-02/999.1");
	}

	@Test
	void createWhenThereAreAThousandFaultsReadsNoFurther() {
		var answer = send(Map.of("topics.csv", "code\r\n" + "too,many\r\n".repeat(2500)));
		assertThat(faults(answer)).hasSize(101).element(99).isEqualTo("topics, line 101: null");
		assertThat(answer.text()).contains("perhaps more");
		assertThat(this.api.get(IMPORTS, "Authorization", this.keys.curator()).body().at("/items/0/rows").asInt())
			.isEqualTo(1000);
	}

	@Test
	void createWhenATextIsInOneLanguageLeavesTheOther() {
		send(publication());
		var answer = send(zip(Map.of("indicators.csv", "code,name\r\nzip-beds,床位\r\n")), "?lang=zh");
		assertThat(counts(answer)).containsExactly(0, 1, 0, 0);
		assertThat(name("en")).isEqualTo("Hospital beds");
		assertThat(name("zh")).isEqualTo("床位");
		assertThat(counts(send(Map.of("indicators.csv", "code,name,name_zh\r\nzip-beds,Beds,医院床位\r\n"))))
			.containsExactly(0, 1, 0, 0);
		assertThat(name("en")).isEqualTo("Beds");
		assertThat(name("zh")).isEqualTo("医院床位");
		var fields = this.jdbc.sql("select fields::text from change where revision_number = ?")
			.param(revision())
			.query(String.class)
			.single();
		assertThat(fields).contains("\"name\"").doesNotContain("\"units\"");
	}

	@Test
	void createTakesPlacesInAnyOrder() {
		var answer = send(Map.of("places.csv", """
				code,name,name_zh,kind,parent,members
				zip-group,Both,,group,,zip-1 zip-2
				zip-1,One,一,county,zip-0,
				zip-2,'=Two,,county,zip-0,
				zip-0,Zero,,prefecture,140000,
				"""));
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(counts(answer)).containsExactly(4, 0, 0, 0);
		assertThat(this.api.get(Api.BASE + "/places/zip-2").body().get("name").asString()).isEqualTo("=Two");
	}

	@Test
	void createWhenOthersReferToWhatARowTakesAwayIsRefused() {
		send(publication());
		var answer = send(Map.of("indicators.csv", "code,units\r\nzip-beds,percent\r\n"));
		assertThat(faults(answer)).containsExactly("indicators, line 2, code: zip-beds");
		assertThat(answer.text()).contains("observations refer to it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../sources.csv", "/sources.csv", "..\\sources.csv", "data/sources.csv", "data/",
			"Sources.csv", "keys.csv", ".csv" })
	void createWhenAnEntryIsNoTableIsRefused(String name) {
		var answer = send(Map.of(name, SOURCES));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().get("detail").asString()).contains("\"" + name + "\", which is not a table");
	}

	@Test
	void createWhenAnEntryIsThereTwiceIsRefused() {
		var twice = new String(zip(Map.of("sources.csv", SOURCES, "sourcez.csv", SOURCES)), StandardCharsets.ISO_8859_1)
			.replace("sourcez.csv", "sources.csv");
		assertThat(send(twice.getBytes(StandardCharsets.ISO_8859_1), "").body().get("detail").asString())
			.isEqualTo("The ZIP contains the entry \"sources.csv\" twice.");
	}

	@Test
	void createWhenThereAreTooManyEntriesIsRefused() {
		var entries = new LinkedHashMap<String, String>();
		for (int i = 0; i < 65; i++) {
			entries.put(i + ".csv", "");
		}
		assertThat(send(entries).text()).contains("more than 64 entries");
	}

	@Test
	void createWhenAnEntryIsABombIsRefused() throws Exception {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("sources.csv"));
			for (int i = 0; i < 100; i++) {
				zip.write(new byte[1 << 20]);
			}
		}
		var answer = send(bytes.toByteArray(), "");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().get("detail").asString()).contains("compressed to less than a 200th");
	}

	@Test
	void createWhenATableIsTooLongIsRefused() throws Exception {
		var bytes = new ByteArrayOutputStream();
		// Compressed to less than it may be, but to more than a 200th.
		var megabyte = new byte[1 << 20];
		var noise = new byte[1 << 14];
		new Random(1).nextBytes(noise);
		System.arraycopy(noise, 0, megabyte, 0, noise.length);
		try (var zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("sources.csv"));
			for (int i = 0; i < 65; i++) {
				zip.write(megabyte);
			}
		}
		assertThat(send(bytes.toByteArray(), "").status()).isEqualTo(413);
	}

	@Test
	void createWhenItIsNoWholeZipIsRefused() {
		var zip = zip(publication());
		assertThat(send(new byte[0], "").body().get("detail").asString()).startsWith("The file is not a ZIP");
		assertThat(send(SOURCES.getBytes(StandardCharsets.UTF_8), "").status()).isEqualTo(400);
		assertThat(send(Arrays.copyOf(zip, zip.length - 30), "").status()).isEqualTo(400);
		assertThat(send(Arrays.copyOfRange(zip, 100, zip.length), "").status()).isEqualTo(400);
		assertThat(send(Arrays.copyOf(zip, zip.length + 1), "").status()).isEqualTo(400);
		assertThat(send(Map.of("CITATION.txt", "Jincheng Indicators")).text()).contains("The ZIP contains no table");
		for (int i = 30; i < zip.length; i += 31) {
			var damaged = zip.clone();
			damaged[i] ^= 0x55;
			var answer = send(damaged, "?dryRun=true");
			assertThat(answer.status()).as("byte %d: %s", i, answer.text()).isIn(200, 400, 413, 422);
		}
	}

	@Test
	void createWhenATableIsNoTableSaysWhich() {
		assertThat(faults(send(Map.of("sources.csv", "")))).containsExactly("sources, line 1: null");
		assertThat(faults(send(Map.of("sources.csv", "id,title\r\n\"x")))).containsExactly("sources, line 2: null");
		assertThat(faults(send(Map.of("sources.csv", "titel,id,id\r\n"))))
			.containsExactly("sources, line 1, titel: titel", "sources, line 1, id: id");
		assertThat(faults(send(Map.of("observations.csv", "")))).containsExactly("observations, line 1: null");
	}

	private static Map<String, String> publication() {
		var tables = new LinkedHashMap<String, String>();
		tables.put("observations.csv", OBSERVATIONS);
		tables.put("indicators.csv", INDICATORS);
		tables.put("statements.csv", STATEMENTS);
		tables.put("sources.csv", SOURCES);
		tables.put("CITATION.txt", "Zip Daily");
		return tables;
	}

	private static byte[] zip(Map<String, String> entries) {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (var entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	private Answer send(Map<String, String> tables) {
		return send(zip(tables), "");
	}

	private Answer send(byte[] file, String query) {
		return this.api.post(IMPORTS + query, file, "application/zip", "Authorization", this.keys.curator());
	}

	private static List<Integer> counts(Answer answer) {
		assertThat(answer.body().has("recorded")).as(answer.text()).isTrue();
		return Stream.of("recorded", "corrected", "unchanged", "faults")
			.map((field) -> answer.body().get(field).asInt())
			.toList();
	}

	private static List<String> faults(Answer answer) {
		assertThat(answer.status()).as(answer.text()).isIn(400, 422);
		return answer.rejections();
	}

	private String name(String language) {
		return this.api.get(Api.BASE + "/indicators/zip-beds?lang=" + language).body().get("name").asString();
	}

	private int revision() {
		return this.jdbc.sql("select max(number) from revision").query(Integer.class).single();
	}

}
