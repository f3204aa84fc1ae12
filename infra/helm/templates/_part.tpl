{{/* A part of the hub: its pods, their address and how many may be away at once. Takes part, program, scheme and replicas. */}}
{{- define "hub.part" -}}
{{- $name := printf "%s-%s" .Release.Name .part -}}
{{- $labels := include "hub.labels" (dict "release" .Release.Name "part" .part) -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $name }}
  labels: {{- $labels | nindent 4 }}
spec:
  replicas: {{ .replicas }}
  strategy:
    rollingUpdate: { maxSurge: 1, maxUnavailable: 0 }
  selector:
    matchLabels: {{- $labels | nindent 6 }}
  template:
    metadata:
      labels: {{- $labels | nindent 8 }}
    spec:
      automountServiceAccountToken: false
      enableServiceLinks: false
      securityContext: { fsGroup: 10001 }
      terminationGracePeriodSeconds: 60
      affinity:
        podAntiAffinity:
          preferredDuringSchedulingIgnoredDuringExecution:
            - weight: 100
              podAffinityTerm:
                topologyKey: kubernetes.io/hostname
                labelSelector:
                  matchLabels: {{- $labels | nindent 20 }}
      containers:
        - name: {{ .part }}
          image: {{ .Values.image | quote }}
          imagePullPolicy: Always
          command: [node, --max-old-space-size=768, {{ .program }}]
          env:
            {{- include "hub.settings" . | nindent 12 }}
            {{- if eq .part "gateway" }}
            - { name: PUBLIC_URL, value: {{ required "publicUrl is missing: where clients reach the gateway" .Values.publicUrl | quote }} }
            - { name: SUPERGRAPH_FILE, value: infra/supergraph.graphql }
            {{- else }}
            - { name: RECEIPT_KEYS_FILE, value: /receipt-keys/{{ .part }}.jwks.json }
            {{- end }}
          envFrom:
            - secretRef: { name: {{ $name }} }
          ports:
            - { name: api, containerPort: 4000 }
          startupProbe:
            httpGet: { path: /health/live, port: api, scheme: {{ .scheme }} }
            periodSeconds: 2
            failureThreshold: 60
          livenessProbe:
            httpGet: { path: /health/live, port: api, scheme: {{ .scheme }} }
            periodSeconds: 10
            timeoutSeconds: 5
            failureThreshold: 6
          readinessProbe:
            httpGet: { path: /health/ready, port: api, scheme: {{ .scheme }} }
            periodSeconds: 2
            timeoutSeconds: 2
          resources: {{- toYaml .Values.resources | nindent 12 }}
          securityContext: {{- include "hub.containerSecurity" . | nindent 12 }}
          volumeMounts:
            - { name: tls, mountPath: /tls, readOnly: true }
            - { name: public-keys, mountPath: /public-keys, readOnly: true }
            {{- if ne .part "gateway" }}
            - { name: receipt-keys, mountPath: /receipt-keys, readOnly: true }
            {{- end }}
      volumes:
        - name: tls
          secret: { secretName: {{ $name }}-tls, defaultMode: 0440 }
        - name: public-keys
          configMap: { name: {{ .Release.Name }}-public-keys }
        {{- if ne .part "gateway" }}
        # A part sees its own key alone.
        - name: receipt-keys
          secret:
            secretName: {{ .Release.Name }}-receipt-keys
            defaultMode: 0440
            items:
              - { key: {{ .part }}.jwks.json, path: {{ .part }}.jwks.json }
        {{- end }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ $name }}
  labels: {{- $labels | nindent 4 }}
spec:
  selector: {{- $labels | nindent 4 }}
  ports:
    - { name: api, port: 4000, targetPort: api }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ $name }}
  labels: {{- $labels | nindent 4 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels: {{- $labels | nindent 6 }}
{{- with .Values.tls.clusterIssuer }}
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata:
  name: {{ $name }}
  labels: {{- $labels | nindent 4 }}
spec:
  secretName: {{ $name }}-tls
  dnsNames: [{{ $name }}]
  usages: [digital signature, key encipherment, server auth, client auth]
  issuerRef: { name: {{ . }}, kind: ClusterIssuer }
{{- end }}
{{- end }}
