FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
# The dependencies are a layer of their own, which lasts as long as the pom.
COPY pom.xml mvnw ./
COPY .mvn .mvn
RUN ./mvnw -B -q dependency:go-offline
COPY db db
COPY src src
RUN ./mvnw -B -q -DskipTests package \
  && java -Djarmode=tools -jar target/jincheng-indicators-*.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --shell /usr/sbin/nologin indicators
USER indicators
WORKDIR /app
# From what changes least to what changes most.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
EXPOSE 8080 8081
# The shell's own TCP, because the image has no HTTP client.
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '^HTTP/1.1 200' <&3"]
ENTRYPOINT ["sh", "-c", "exec java -XX:MaxRAMPercentage=75 -jar jincheng-indicators-*.jar"]
