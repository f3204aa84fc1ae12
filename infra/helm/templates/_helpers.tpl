{{- define "hub.labels" -}}
app.kubernetes.io/name: integration-policy-hub
app.kubernetes.io/instance: {{ .release }}
app.kubernetes.io/component: {{ .part }}
{{- end }}

{{/* What a container of the hub may do: nothing but run, as the image's own account. */}}
{{- define "hub.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
capabilities: { drop: [ALL] }
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{/* The settings that every part has. */}}
{{- define "hub.settings" -}}
- { name: HUB_MODE, value: production }
- { name: HOST, value: 0.0.0.0 }
- { name: PORT, value: "4000" }
- { name: OIDC_ISSUER, value: {{ required "oidcIssuer is missing: the issuer whose tokens count" .Values.oidcIssuer | quote }} }
- { name: OIDC_AUDIENCE, value: {{ .Values.oidcAudience | quote }} }
- { name: HUB_KEYS_FILE, value: /public-keys/hub-keys.json }
- { name: HUB_TLS_CA, value: /tls/ca.crt }
- { name: HUB_TLS_CERT, value: /tls/tls.crt }
- { name: HUB_TLS_KEY, value: /tls/tls.key }
# While a pod leaves the service, its callers still come for a moment.
- { name: HUB_STOP_NOTICE_MS, value: "5000" }
{{- range .Values.subgraphs }}
- { name: SUBGRAPH_URL_{{ . | replace "-" "_" | upper }}, value: "https://{{ $.Release.Name }}-{{ . }}:4000" }
{{- end }}
{{- range $name, $value := .Values.settings }}
- { name: {{ $name }}, value: {{ $value | quote }} }
{{- end }}
{{- end }}
