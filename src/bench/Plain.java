import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import org.apache.catalina.startup.Tomcat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/**
 * What the service is measured beside: a controller that reads a page of a series into
 * records, on Tomcat, as a person would write it who needs nothing else.
 */
@EnableWebMvc
@RestController
public class Plain {

	private static final String SQL = """
			select o.id, o.indicator_code, i.name_en as indicator_name, i.topic_code, o.place_code, p.name_en as place_name,
			  o.period_start, o.period_end, o.period_basis, o.value, o.unit_code, o.relation, o.printed, o.joint,
			  o.source_id, o.paragraph, o.sentence, o.recorded_at
			from observation o
			join indicator i on i.code = o.indicator_code
			join place p on p.code = o.place_code
			where o.indicator_code = ? and o.place_code = ? and o.superseded_at is null
			order by o.indicator_code, o.place_code, o.unit_code, o.period_start, o.id
			limit ?""";

	private final JdbcClient jdbc;

	public Plain(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the first figures of a series. */
	@GetMapping("/api/v1/observations")
	public List<Figure> find(@RequestParam("indicator") String indicator, @RequestParam("place") String place,
			@RequestParam("limit") int limit) {
		return this.jdbc.sql(SQL).params(indicator, place, limit).query(Figure.class).list();
	}

	/** Takes {@code PORT JDBC_URL USER PASSWORD}, and runs until it is ended. */
	static void main(String... args) throws Exception {
		var pool = new HikariDataSource();
		pool.setJdbcUrl(args[1]);
		pool.setUsername(args[2]);
		pool.setPassword(args[3]);
		var context = new AnnotationConfigWebApplicationContext();
		context.addBeanFactoryPostProcessor((beans) -> beans.registerSingleton("jdbc", JdbcClient.create(pool)));
		context.register(Plain.class);
		var tomcat = new Tomcat();
		tomcat.setBaseDir(Files.createTempDirectory("plain").toString());
		tomcat.setPort(Integer.parseInt(args[0]));
		var root = tomcat.addContext("", null);
		Tomcat.addServlet(root, "dispatcher", new DispatcherServlet(context)).setLoadOnStartup(1);
		root.addServletMapping("/", "dispatcher");
		tomcat.getConnector();
		tomcat.start();
		tomcat.getServer().await();
	}

	/** What is read of a figure. */
	public record Figure(UUID id, String indicatorCode, String indicatorName, String topicCode, String placeCode,
			String placeName, LocalDate periodStart, LocalDate periodEnd, String periodBasis, BigDecimal value,
			String unitCode, String relation, String printed, boolean joint, String sourceId, int paragraph,
			int sentence, OffsetDateTime recordedAt) {
	}

}
