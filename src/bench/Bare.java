package bench;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a start is measured beside: a service with the same starters, so with JPA, Flyway,
 * security, actuator and springdoc, that has one table and one controller.
 */
@EnableAutoConfiguration
@AutoConfigurationPackage
@EnableJpaRepositories(considerNestedRepositories = true)
@Import(Bare.Controller.class)
public class Bare {

	static void main(String... args) {
		SpringApplication.run(Bare.class, args);
	}

	@Bean
	SecurityFilterChain open(HttpSecurity http) {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll()).build();
	}

	@RestController
	record Controller(Figures figures) {

		@GetMapping("/api/v1/observations")
		Iterable<Figure> find() {
			return this.figures.findAll();
		}

	}

	interface Figures extends JpaRepository<Figure, Long> {

	}

	@Entity(name = "bare_figure")
	public static class Figure {

		@Id
		private Long id;

		public Long getId() {
			return this.id;
		}

	}

}
