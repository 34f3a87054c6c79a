package org.jincheng.indicators;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class JinchengIndicatorsApplication {

	static void main(String[] args) {
		SpringApplication.run(JinchengIndicatorsApplication.class, args);
	}

}
