package org.jincheng.indicators;

import java.time.InstantSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class JinchengIndicatorsApplication {

	static void main(String[] args) {
		SpringApplication.run(JinchengIndicatorsApplication.class, args);
	}

	@Bean
	InstantSource clock() {
		return InstantSource.system();
	}

}
